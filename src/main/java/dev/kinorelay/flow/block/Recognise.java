package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.flow.Doubts;
import dev.kinorelay.flow.Dropped;
import dev.kinorelay.flow.InboxLook;
import dev.kinorelay.flow.KnownFormats;
import dev.kinorelay.flow.Returning;
import dev.kinorelay.flow.RunInProgress;
import dev.kinorelay.flow.ShelfChoice;
import dev.kinorelay.ledger.FileMemory;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.service.Format;
import java.io.IOException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** recognise: what the dropped file is, whose, and of which shelf it tells; ends the run early when there is nothing to do. */
@Component("recognise")
class Recognise {

    private final KnownFormats formats;
    private final ShelfChoice choice;
    private final FileMemory memory;
    private final Runs runs;
    private final InboxLook look;
    private final Doubts doubts;

    Recognise(KnownFormats formats, ShelfChoice choice, FileMemory memory, Runs runs, InboxLook look, Doubts doubts) {
        this.doubts = doubts;
        this.formats = formats;
        this.choice = choice;
        this.memory = memory;
        this.runs = runs;
        this.look = look;
    }

    public Object recognise(Exchange exchange) throws IOException {
        var run = Carried.run(exchange);
        Optional<Arrival> arrival = switch (exchange.getMessage().getBody()) {
            case Dropped dropped -> settle(run, dropped);
            case Returning returning -> returned(run, returning);
            case null, default -> look.around(run, exchange.getMessage().getBody());
        };
        if (arrival.isEmpty()) {
            exchange.setRouteStop(true);
        }
        return arrival.orElse(null);
    }

    private Optional<Arrival> returned(RunInProgress run, Returning returning) {
        runs.about(run.runId(), returning.account().name(), returning.shelf().name());
        return Optional.of(returning.arrival());
    }

    private Optional<Arrival> settle(RunInProgress run, Dropped dropped) throws IOException {
        if (look.tooLarge(run, dropped)) {
            return Optional.empty();
        }
        if (dropped.words() != null) {
            run.note(dropped.words());
        }
        switch (formats.look(dropped)) {
            case KnownFormats.Finding.Useless useless -> {
                run.refuse(useless.reason(), useless.remedy());
                return Optional.empty();
            }
            case KnownFormats.Finding.Recognised recognised -> {
                var shelf = choice.settle(run, dropped, recognised);
                return shelf.isEmpty() ? Optional.empty() : fresh(run, dropped, recognised.format(), shelf.get());
            }
        }
    }

    private Arrival arrival(RunInProgress run, Dropped dropped, Format format, Shelf shelf) throws IOException {
        String name = dropped.account() == null ? format.service() : dropped.account();
        var account = new Account(run.person(), name, format.service());
        runs.about(run.runId(), name, shelf.name());
        return new Arrival(dropped.file(), dropped.relative(), format.name(), account, shelf,
                formats.hash(dropped, format));
    }

    private Optional<Arrival> fresh(RunInProgress run, Dropped dropped, Format format, Shelf shelf)
            throws IOException {
        var arrival = arrival(run, dropped, format, shelf);
        // A plan shows what a file would do; it neither takes it nor minds whether it was taken.
        var taken = run.fire().mode() == Mode.PLAN ? Optional.<Run>empty()
                : memory.recall(arrival, run.fire().version());
        if (taken.isPresent()) {
            run.note("This very file was taken already on " + look.day(taken.get().opened()) + " (run "
                    + taken.get().id() + "), and nothing has changed since: there is nothing to do.");
            return Optional.empty();
        }
        if (doubts.hold(run, dropped, arrival, format)) {
            return Optional.empty();
        }
        run.arrived(arrival);
        return Optional.of(arrival);
    }
}
