package dev.kinorelay.service;

import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.Shelf;
import java.util.Optional;

/** One form in which a shelf leaves as a file, for a place that takes no calls. */
public interface ExportForm {

    /** The name under which it is asked for, such as letterboxd. */
    String name();

    /** What it is for, in a few words. */
    String words();

    /** The ending of its files, without a dot. */
    String ending();

    /** How many bytes a file of it may have; what is more goes into further parts. */
    default long most() {
        return Long.MAX_VALUE;
    }

    /** Why such a shelf cannot leave in this form; empty when it can. */
    default Optional<String> unfit(Shelf shelf) {
        return Optional.empty();
    }

    Sheet open(Shelf shelf);

    /** A file in the making: its head, its rows, its foot. */
    interface Sheet {

        String head();

        Line line(Kept kept);

        /** What stands between two rows. */
        default String between() {
            return "";
        }

        default String foot() {
            return "";
        }
    }

    /** What became of one entry. */
    sealed interface Line {

        /** Its row. */
        record Text(String text) implements Line {}

        /** The place cannot take it, and why. */
        record LeftOut(String reason) implements Line {}
    }
}
