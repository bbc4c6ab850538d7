package dev.kinorelay.service.csv;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import java.util.List;
import java.util.Locale;

/** Which title a row is about. */
final class MappedTitles {

    private final Columns columns;
    private final ColumnNames names;
    private final MediaKind every;
    private final int kind;
    private final MappedIds own;
    private final MappedIds ofShow;

    MappedTitles(Columns columns, ColumnNames names) {
        this.columns = columns;
        this.names = names;
        String word = columns.at("kind");
        every = word != null && columns.isKind(word) && !names.has(word) ? MediaKind.of(word) : null;
        kind = every == null ? at("kind") : -1;
        own = new MappedIds(at("imdb"), at("tmdb"), at("tvdb"));
        ofShow = new MappedIds(at("show_imdb"), at("show_tmdb"), at("show_tvdb"));
    }

    int at(String key) {
        return columns.at(key) == null ? -1 : names.at(columns.at(key));
    }

    /** Null when neither an id nor a name says which. */
    MediaRef of(Row row) {
        Integer season = Numbers.small(row, at("season"));
        Integer episode = season == null ? null : Numbers.small(row, at("episode"));
        MediaKind of = kind(row, season, episode);
        List<ExternalId> ids = own.of(of, row);
        boolean part = of == MediaKind.SEASON || of == MediaKind.EPISODE;
        List<ExternalId> show = part ? ofShow.of(MediaKind.SHOW, row) : List.of();
        String title = text(row, "title");
        boolean placed = !show.isEmpty() && season != null && (of == MediaKind.SEASON || episode != null);
        if (ids.isEmpty() && title == null && !placed) {
            return null;
        }
        return new MediaRef(of, ids, part ? named(title, season, episode) : title, text(row, "original"),
                part ? null : Numbers.year(row, at("year")), part ? season : null, part ? episode : null, Facts.NONE,
                show);
    }

    private static String named(String show, Integer season, Integer episode) {
        String place = season == null ? "" : "Season " + season + (episode == null ? "" : ": Episode " + episode);
        return show == null ? place : place.isEmpty() ? show : show + ": " + place;
    }

    private MediaKind kind(Row row, Integer season, Integer episode) {
        if (every != null) {
            return every;
        }
        String word = kind < 0 || row.isEmpty(kind) ? ""
                : row.text(kind).toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
        return switch (word) {
            case "movie", "film", "feature" -> MediaKind.MOVIE;
            case "show", "tv", "series", "tvseries", "tvshow" -> episode == null ? MediaKind.SHOW : MediaKind.EPISODE;
            case "season" -> MediaKind.SEASON;
            case "episode", "tvepisode" -> MediaKind.EPISODE;
            default -> episode == null ? season == null ? MediaKind.UNKNOWN : MediaKind.SEASON : MediaKind.EPISODE;
        };
    }

    private String text(Row row, String key) {
        int cell = at(key);
        String text = cell < 0 || row.isEmpty(cell) ? null : row.text(cell);
        return text == null || text.indexOf('\0') >= 0 ? null : text;
    }
}
