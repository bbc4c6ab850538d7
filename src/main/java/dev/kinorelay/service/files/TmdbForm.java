package dev.kinorelay.service.files;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.ExportForm;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What TMDb's import takes: the table of Trakt, for that has TMDb's own numbers. */
@Component
class TmdbForm implements ExportForm {

    private static final String TITLE = "type,title,year,trakt_rating,trakt_id,imdb_id,tmdb_id,tvdb_id,url,released,"
            + "season_number,episode_number,episode_title,episode_released,episode_trakt_rating,episode_trakt_id,"
            + "episode_imdb_id,episode_tmdb_id,episode_tvdb_id,genres,rating\n";

    @Override
    public String name() {
        return "tmdb";
    }

    @Override
    public String words() {
        return "TMDb import (CSV)";
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public Optional<String> unfit(Shelf shelf) {
        return shelf.holdsPlays() ? Optional.of("TMDb keeps no history.") : Optional.empty();
    }

    @Override
    public Sheet open(Shelf shelf) {
        return new Sheet() {

            @Override
            public String head() {
                return (shelf.equals(Shelf.RATINGS) ? "rated_at," : "listed_at,") + TITLE;
            }

            @Override
            public Line line(Kept kept) {
                return TmdbForm.line(shelf, kept);
            }
        };
    }

    private static Line line(Shelf shelf, Kept kept) {
        Entry entry = kept.entry();
        MediaRef ref = entry.ref();
        boolean part = Out.isPart(ref);
        MediaRef whole = part ? kept.show() : ref;
        if (ref.kind() == MediaKind.UNKNOWN || whole == null) {
            return new Line.LeftOut(part ? "The show it belongs to is not known."
                    : "Whether it is a film or a series is not known.");
        }
        if (Out.number("tmdb", whole) == null && Out.imdb(whole) == null) {
            return new Line.LeftOut("TMDb knows titles by its own id or IMDb's, and none is known.");
        }
        if (shelf.equals(Shelf.RATINGS) && Out.stars(entry) == null) {
            return new Line.LeftOut("TMDb's import rates from 1 to 10; this is below that.");
        }
        MediaRef own = part ? ref : null;
        return new Line.Text(Csv.row(Out.second(entry.since()), ref.kind(), whole.title(), whole.year(), null,
                Out.number("trakt", whole), Out.imdb(whole), Out.number("tmdb", whole), Out.number("tvdb", whole), null,
                null, ref.season(), ref.episode(), own == null ? null : episode(own, whole), null, null,
                Out.number("trakt", own), Out.imdb(own), Out.number("tmdb", own), Out.number("tvdb", own),
                String.join(",", ref.facts().genres()), Out.stars(entry)));
    }

    private static String episode(MediaRef ref, MediaRef show) {
        String front = show.title() + ": ";
        return ref.title() != null && ref.title().startsWith(front) ? ref.title().substring(front.length())
                : ref.title();
    }
}
