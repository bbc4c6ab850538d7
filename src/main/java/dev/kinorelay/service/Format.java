package dev.kinorelay.service;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One file format: recognises by content, streams entries, and accounts for every row. */
public interface Format {

    /** Under which a source is told the YAML that says what its columns mean. */
    String COLUMNS = "columns";

    /** The name under which it is shown and remembered, such as imdb-csv. */
    String name();

    /** The service whose account the file speaks for. */
    String service();

    /** Its line in the table of formats. */
    Handout handout();

    /**
     * Whether it takes tables of no service in particular: then it is asked last, unless a YAML for just this table lies
     * beside it, and is told that YAML under {@code COLUMNS}.
     */
    default boolean isLastResort() {
        return false;
    }

    /** Looks at the head of a file only; never throws on foreign content. */
    Recognition recognise(Peek head);

    /**
     * Why a member of an archive of this service is passed over, seeing all members there are: what it tells is told better
     * by another, for instance. Empty when it is to be read.
     */
    default Optional<String> needless(String member, Set<String> members) {
        return Optional.empty();
    }

    /** What the file leaves open, having been told what a person said so far; asked before it is parsed. Empty: nothing. */
    default Optional<Doubt> doubt(Source file) throws IOException {
        return Optional.empty();
    }

    /**
     * Streams each usable row to the sink and each other row to rejects; read = sink + rejects. Memory does not grow
     * with the file.
     */
    RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException;
}
