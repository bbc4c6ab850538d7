package dev.kinorelay.web;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.flow.desk.CatalogueDesk;
import java.time.Duration;
import java.util.List;

/** A catalogue on paper: being read until it is stopped. */
public class PaperCatalogue implements CatalogueDesk {

    private State state = State.READING;

    @Override
    public Standing standing() {
        boolean busy = state == State.READING;
        return new Standing(state, busy ? "title.basics.tsv.gz" : null, busy ? 50_000_000 : 0, busy ? 200_000_000 : 0,
                busy ? Duration.ofSeconds(90) : null, null, null,
                List.of(new Part("title.basics.tsv.gz", 3_000_000, 2, false)), "config/datasets",
                "https://datasets.imdbws.com");
    }

    @Override
    public void start(boolean fetch) {
        if (!fetch) {
            throw new NeedsAttention("There is no title.basics.tsv.gz", "Put it there.");
        }
        state = State.READING;
    }

    @Override
    public void stop() {
        state = State.STOPPED;
    }

    @Override
    public void forget() {
        state = State.EMPTY;
    }
}
