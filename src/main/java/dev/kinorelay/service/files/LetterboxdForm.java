package dev.kinorelay.service.files;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.ExportForm;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Letterboxd's import takes: films only, in files of at most a megabyte. */
@Component
class LetterboxdForm implements ExportForm {

    private static final long MEGABYTE = 1_000_000;

    private final Out out;

    LetterboxdForm(Out out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "letterboxd";
    }

    @Override
    public String words() {
        return "Letterboxd import (CSV)";
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public long most() {
        return MEGABYTE;
    }

    @Override
    public Optional<String> unfit(Shelf shelf) {
        return shelf.equals(Shelf.REQUESTS) ? Optional.of("Letterboxd has no requests.") : Optional.empty();
    }

    @Override
    public Sheet open(Shelf shelf) {
        return new Sheet() {

            @Override
            public String head() {
                return shelf.equals(Shelf.RATINGS) ? "tmdbID,imdbID,Title,Year,Rating10\n"
                        : shelf.holdsPlays() ? "tmdbID,imdbID,Title,Year,WatchedDate\n"
                                : "tmdbID,imdbID,Title,Year,Review\n";
            }

            @Override
            public Line line(Kept kept) {
                return LetterboxdForm.this.line(shelf, kept.entry());
            }
        };
    }

    private Line line(Shelf shelf, Entry entry) {
        MediaRef ref = entry.ref();
        if (ref.kind() != MediaKind.MOVIE) {
            return new Line.LeftOut("Letterboxd keeps films; this is "
                    + (ref.kind() == MediaKind.UNKNOWN ? "not known to be one." : "of kind " + ref.kind() + "."));
        }
        String tmdb = Out.number("tmdb", ref);
        String imdb = Out.imdb(ref);
        if (tmdb == null && imdb == null && ref.title() == null) {
            return new Line.LeftOut("Neither an id nor a title is known.");
        }
        Object last = shelf.equals(Shelf.RATINGS) ? Out.stars(entry)
                : shelf.holdsPlays() ? out.day(Out.watched(entry)) : entry.note();
        return last == null && shelf.equals(Shelf.RATINGS) ? new Line.LeftOut("The rating is below a half star.")
                : new Line.Text(Csv.row(tmdb, imdb, ref.title(), ref.year(), last));
    }
}
