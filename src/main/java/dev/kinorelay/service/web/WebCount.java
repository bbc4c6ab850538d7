package dev.kinorelay.service.web;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Reading;
import java.util.function.Consumer;

/** Takes the rows of one list, and says in the end what they come to. */
final class WebCount implements Consumer<WebRow> {

    private static final String SO = ", so nothing counts as taken off it.";

    private final WebAddress address;
    private final WebSettings.Mapping mapping;
    private final Consumer<Entry> sink;
    private int rows;
    private long senseless;
    private String flaw;

    WebCount(WebAddress address, WebSettings.Mapping mapping, Consumer<Entry> sink) {
        this.address = address;
        this.mapping = mapping;
        this.sink = sink;
    }

    @Override
    public void accept(WebRow row) {
        int rank = ++rows;
        row.title(mapping).ifPresentOrElse(ref -> sink.accept(new Entry(ref, Value.PRESENT, null, rank, null, 0)),
                () -> senseless++);
    }

    int rows() {
        return rows;
    }

    void flaw(String what) {
        flaw = what;
    }

    /** {@code onlyAdds}: it tells of the latest only, as feeds do. */
    Reading verdict(boolean onlyAdds) {
        if (flaw != null) {
            return Reading.partial(address + " was read in part only: " + flaw + SO);
        }
        if (rows == 0) {
            return Reading.partial(address + " is empty, or its rows stand where they are not looked for" + SO
                    + " Check the address, and the field rows of its setting.");
        }
        if (senseless > 0) {
            return Reading.partial(senseless + " of the " + rows + " rows of " + address
                    + " tell neither an id nor a name" + SO + " Say in its setting what their fields are called.");
        }
        return onlyAdds ? Reading.additions(null) : Reading.whole(null);
    }
}
