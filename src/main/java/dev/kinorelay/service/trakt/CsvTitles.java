package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Which title a row of a table is about: its own columns name the film or show, those of an episode come on top. */
final class CsvTitles {

    private static final List<String> IDS = List.of("trakt", "imdb", "tmdb", "tvdb");

    private final ColumnNames names;
    private final int type;
    private final int title;
    private final int year;
    private final int season;
    private final int episode;
    private final int episodeTitle;

    CsvTitles(ColumnNames names) {
        this.names = names;
        type = names.at("type");
        title = names.at("title");
        year = names.at("year");
        season = names.at("season_number", "season");
        episode = names.at("episode_number", "episode");
        episodeTitle = names.at("episode_title");
    }

    /** Null when the row is about no title that could be known. */
    MediaRef of(Row row) {
        return switch (kind(row)) {
            case MOVIE -> whole(MediaKind.MOVIE, row);
            case SHOW -> whole(MediaKind.SHOW, row);
            case SEASON -> part(MediaKind.SEASON, "season_", row);
            case EPISODE -> part(MediaKind.EPISODE, "episode_", row);
            case UNKNOWN -> null;
        };
    }

    Refusal why(Row row) {
        return kind(row) == MediaKind.UNKNOWN
                ? new Refusal("The row is about " + Refusal.quoted(String.valueOf(row.text(type)))
                        + "; Kinorelay keeps films, shows, seasons and episodes.", "Nothing to do.", false)
                : new Refusal("The row has no id and no number by which the title could be known.",
                        "Add the title by hand, or export again.", true);
    }

    private MediaKind kind(Row row) {
        String word = row.text(type);
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "movie" -> MediaKind.MOVIE;
            case "show" -> MediaKind.SHOW;
            case "season" -> MediaKind.SEASON;
            case "episode" -> MediaKind.EPISODE;
            default -> MediaKind.UNKNOWN;
        };
    }

    private MediaRef whole(MediaKind kind, Row row) {
        List<ExternalId> ids = ids(kind, "", row);
        return ids.isEmpty() ? null
                : new MediaRef(kind, ids, row.text(title), null, Numbers.year(row, year), null, null, Facts.NONE);
    }

    private MediaRef part(MediaKind kind, String columns, Row row) {
        Integer ofSeason = Numbers.small(row, season);
        Integer number = kind == MediaKind.EPISODE ? Numbers.small(row, episode) : null;
        List<ExternalId> own = ids(kind, columns, row);
        List<ExternalId> show = ids(MediaKind.SHOW, "", row);
        boolean placed = !show.isEmpty() && ofSeason != null && (number != null || kind == MediaKind.SEASON);
        if (own.isEmpty() && !placed) {
            return null;
        }
        String name = kind == MediaKind.SEASON ? "Season " + ofSeason : row.text(episodeTitle);
        String series = row.text(title);
        return new MediaRef(kind, own,
                series == null ? name : series + ": " + (name == null ? ofSeason + "×" + number : name),
                null, null, ofSeason, number, Facts.NONE, show);
    }

    private List<ExternalId> ids(MediaKind kind, String prefix, Row row) {
        ObjectNode ids = JsonNodeFactory.instance.objectNode();
        for (String name : IDS) {
            int column = names.at(prefix + name + "_id");
            long number = Numbers.whole(row, column);
            if (number > 0) {
                ids.put(name, number);
            } else if (column >= 0 && !row.isEmpty(column)) {
                ids.put(name, row.text(column));
            }
        }
        return TraktIds.of(kind, ids);
    }
}
