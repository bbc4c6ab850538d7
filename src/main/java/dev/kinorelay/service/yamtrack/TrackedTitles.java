package dev.kinorelay.service.yamtrack;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.Refusal;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import java.util.List;
import java.util.Locale;

/** Which title a row is about. Of a season and an episode the number is that of its show. */
final class TrackedTitles {

    private final int id;
    private final int source;
    private final int type;
    private final int title;
    private final int season;
    private final int episode;

    TrackedTitles(ColumnNames names) {
        id = names.at("media_id");
        source = names.at("source");
        type = names.at("media_type");
        title = names.at("title");
        season = names.at("season_number");
        episode = names.at("episode_number");
    }

    /** Null when it is a title that can be known. */
    Refusal refusal(Row row) {
        String word = word(row, type);
        if (!word.matches("movie|tv|season|episode|anime")) {
            return new Refusal(
                    "The row is about " + Refusal.quoted(word) + "; Kinorelay keeps films, shows, seasons and"
                            + " episodes.",
                    "Nothing to do.", false);
        }
        boolean part = word.equals("season") || word.equals("episode");
        if (part && (Numbers.small(row, season) == null || numbered(row, MediaKind.SHOW).isEmpty()
                || word.equals("episode") && Numbers.small(row, episode) == null)) {
            return new Refusal("The row does not say which " + word + " of which show it is about.", YamtrackCsv.AGAIN,
                    true);
        }
        String name = row.text(title);
        return numbered(row, kind(row)).isEmpty() && name == null || name != null && name.indexOf('\0') >= 0
                ? new Refusal("The row has neither an id nor a title.", YamtrackCsv.AGAIN, true)
                : null;
    }

    MediaRef of(Row row) {
        MediaKind kind = kind(row);
        if (kind != MediaKind.SEASON && kind != MediaKind.EPISODE) {
            return new MediaRef(kind, numbered(row, kind), row.text(title), null, null, null, null, Facts.NONE);
        }
        Integer ofSeason = Numbers.small(row, season);
        Integer number = kind == MediaKind.EPISODE ? Numbers.small(row, episode) : null;
        String part = "Season " + ofSeason + (number == null ? "" : ": Episode " + number);
        String show = row.text(title);
        return new MediaRef(kind, List.of(), show == null ? part : show + ": " + part, null, null, ofSeason, number,
                Facts.NONE, numbered(row, MediaKind.SHOW));
    }

    private MediaKind kind(Row row) {
        return switch (word(row, type)) {
            case "movie" -> MediaKind.MOVIE;
            case "tv" -> MediaKind.SHOW;
            case "season" -> MediaKind.SEASON;
            case "episode" -> MediaKind.EPISODE;
            default -> MediaKind.UNKNOWN;
        };
    }

    private List<ExternalId> numbered(Row row, MediaKind kind) {
        long number = Numbers.whole(row, id);
        String of = word(row, source);
        if (number <= 0) {
            return List.of();
        }
        if (of.equals("tmdb") || of.equals("tvdb")) {
            return kind == MediaKind.UNKNOWN ? List.of()
                    : List.of(new ExternalId(of + "-" + kind, Long.toString(number)));
        }
        return of.equals("mal") ? List.of(new ExternalId("mal", Long.toString(number))) : List.of();
    }

    private static String word(Row row, int cell) {
        return cell < 0 || row.isEmpty(cell) ? "" : row.text(cell).toLowerCase(Locale.ROOT);
    }
}
