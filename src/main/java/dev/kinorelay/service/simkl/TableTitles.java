package dev.kinorelay.service.simkl;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import java.util.List;
import java.util.Locale;

/** Which title a row of the table is about. What is called anime may be a film or a show. */
final class TableTitles {

    private final ColumnNames names;
    private final int type;
    private final int title;
    private final int year;
    private final int episode;

    TableTitles(ColumnNames names) {
        this.names = names;
        type = names.at("Type");
        title = names.at("Title");
        year = names.at("Year");
        episode = names.at("LastEpWatched");
    }

    MediaRef of(Row row) {
        MediaKind kind = kind(row);
        return new MediaRef(kind, ids(kind, row), row.text(title), null, Numbers.year(row, year), null, null,
                Facts.NONE);
    }

    boolean isEpisode(Row row) {
        return !row.isEmpty(episode);
    }

    /** Null when its number cannot be read. */
    MediaRef lastEpisode(Row row, MediaRef show) {
        var place = BackupTitle.Place.of(row.text(episode));
        if (place == null) {
            return null;
        }
        List<ExternalId> of = isAnime(row)
                ? show.ids().stream().filter(id -> id.namespace().equals("simkl-show")).toList()
                : show.ids();
        return of.isEmpty() ? null
                : new MediaRef(MediaKind.EPISODE, List.of(),
                        show.title() + ": Season " + place.season() + ": Episode " + place.episode(), null, null,
                        place.season(), place.episode(), Facts.NONE, of);
    }

    private MediaKind kind(Row row) {
        String word = row.text(type);
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "movie" -> MediaKind.MOVIE;
            case "tv", "show" -> MediaKind.SHOW;
            default -> isEpisode(row) ? MediaKind.SHOW : MediaKind.UNKNOWN;
        };
    }

    private boolean isAnime(Row row) {
        return "anime".equalsIgnoreCase(row.text(type));
    }

    private List<ExternalId> ids(MediaKind kind, Row row) {
        return SimklIds.of(kind, name -> row.text(names.at(name + "_id", name)));
    }
}
