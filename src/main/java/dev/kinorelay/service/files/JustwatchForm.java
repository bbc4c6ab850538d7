package dev.kinorelay.service.files;

import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.ExportForm;
import org.springframework.stereotype.Component;

/** A plain table of films and shows, as tools around JustWatch take it. */
@Component
class JustwatchForm implements ExportForm {

    @Override
    public String name() {
        return "justwatch";
    }

    @Override
    public String words() {
        return "for JustWatch (CSV)";
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public Sheet open(Shelf shelf) {
        return new Sheet() {

            @Override
            public String head() {
                return "tmdbID,imdbID,Title,Year,Type\n";
            }

            @Override
            public Line line(Kept kept) {
                MediaRef ref = kept.entry().ref();
                return ref.kind() == MediaKind.MOVIE || ref.kind() == MediaKind.SHOW
                        ? new Line.Text(Csv.row(Out.number("tmdb", ref), Out.imdb(ref), ref.title(), ref.year(),
                                ref.kind()))
                        : new Line.LeftOut("JustWatch lists films and shows; this is of kind " + ref.kind() + ".");
            }
        };
    }
}
