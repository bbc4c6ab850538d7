package dev.kinorelay.service;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import java.io.IOException;
import java.util.function.Consumer;

/** One file format: recognises by content, streams entries, and accounts for every row. */
public interface Format {

    /** The name under which it is shown and remembered, such as imdb-csv. */
    String name();

    /** The service whose account the file speaks for. */
    String service();

    /** Looks at the head of a file only; never throws on foreign content. */
    Recognition recognise(Peek head);

    /**
     * Streams each usable row to the sink and each other row to rejects; read = sink + rejects. Memory does not grow
     * with the file.
     */
    RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException;
}
