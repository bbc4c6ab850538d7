package dev.kinorelay.service.files;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.ExportForm;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What Yamtrack's import takes: titles by TMDb's numbers, episodes below the season and the show they belong to. */
@Component
class YamtrackForm implements ExportForm {

    @Override
    public String name() {
        return "yamtrack";
    }

    @Override
    public String words() {
        return "Yamtrack import (CSV)";
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public Optional<String> unfit(Shelf shelf) {
        return shelf.isList() ? Optional.of("Yamtrack's import takes no lists.") : Optional.empty();
    }

    @Override
    public Sheet open(Shelf shelf) {
        return new Rows(shelf);
    }

    private static final class Rows implements Sheet {

        private final Shelf shelf;
        private final Set<String> told = new HashSet<>();

        Rows(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public String head() {
            return "media_id,source,media_type,title,image,season_number,episode_number,score,progress,status,start_date,"
                    + "end_date,notes,progressed_at\n";
        }

        @Override
        public Line line(Kept kept) {
            MediaRef ref = kept.entry().ref();
            MediaRef whole = Out.isPart(ref) ? kept.show() : ref;
            String id = Out.number("tmdb", whole);
            if (id == null || whole.kind() == MediaKind.UNKNOWN) {
                return new Line.LeftOut("Yamtrack knows titles by TMDb's number, and none is known"
                        + (Out.isPart(ref) ? " of its show." : "."));
            }
            return new Line.Text(parents(ref, whole, id) + own(kept.entry(), whole, id));
        }

        /** A season needs its show, and an episode its season, above it once. */
        private String parents(MediaRef ref, MediaRef whole, String id) {
            StringBuilder rows = new StringBuilder();
            if (Out.isPart(ref) && told.add(id)) {
                rows.append(row(id, "tv", whole.title(), null, null, null, "In progress", null, null));
            }
            if (ref.kind() == MediaKind.EPISODE && told.add(id + "/" + ref.season())) {
                rows.append(row(id, "season", whole.title(), ref.season(), null, null, "In progress", null, null));
            }
            return rows.toString();
        }

        private String own(Entry entry, MediaRef whole, String id) {
            MediaRef ref = entry.ref();
            String type = switch (ref.kind()) {
                case MOVIE, UNKNOWN -> "movie";
                case SHOW -> "tv";
                case SEASON -> "season";
                case EPISODE -> "episode";
            };
            String at = Out.second(Out.watched(entry));
            String status = ref.kind() == MediaKind.EPISODE ? null
                    : shelf.holdsPlays() || shelf.equals(Shelf.RATINGS) ? "Completed" : "Planning";
            return row(id, type, whole.title(), ref.season(), ref.episode(), Out.exact(entry), status, at,
                    entry.note());
        }

        private static String row(String id, String type, String title, Integer season, Integer episode, String score,
                String status, String at, String note) {
            return Csv.row(id, "tmdb", type, title, null, season, episode, score, null, status, null, at, note, at);
        }
    }
}
