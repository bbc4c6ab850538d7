package dev.kinorelay.web;

import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.ExportForm;
import java.util.Optional;

/** A form that takes movies and no lists. */
final class PaperForm implements ExportForm {

    @Override
    public String name() {
        return "paper";
    }

    @Override
    public String words() {
        return "Paper (TXT)";
    }

    @Override
    public String ending() {
        return "txt";
    }

    @Override
    public Optional<String> unfit(Shelf shelf) {
        return shelf.isList() ? Optional.of("Paper takes no lists.") : Optional.empty();
    }

    @Override
    public Sheet open(Shelf shelf) {
        return new Sheet() {

            @Override
            public String head() {
                return shelf + "\n";
            }

            @Override
            public Line line(Kept kept) {
                var ref = kept.entry().ref();
                return ref.kind() == MediaKind.MOVIE ? new Line.Text(ref.title() + "\n")
                        : new Line.LeftOut("Paper takes movies.");
            }
        };
    }
}
