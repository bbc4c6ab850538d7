package dev.kinorelay.flow;

import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Dispatch.Sending;
import dev.kinorelay.service.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The calls of one courier that are under way, all to one shelf; what comes back is left for the courier to take in. */
final class Flights {

    /** What came of a call: receipts, or why there are none. {@code rung}: where the account stood when it began. */
    record Landing(Sending sending, int rung, List<Receipt> receipts, RuntimeException trouble) {}

    private final Writer writer;
    private final Bell bell;
    private final Map<String, Shelf> under = new HashMap<>();
    private final BlockingQueue<Landing> landed = new LinkedBlockingQueue<>();

    Flights(Writer writer, Bell bell) {
        this.writer = writer;
        this.bell = bell;
    }

    boolean isEmpty() {
        return under.isEmpty();
    }

    boolean hasRoom(Shelf shelf) {
        return under.size() < writer.capabilities(shelf).parallel();
    }

    boolean isElsewhere(Shelf shelf) {
        return !under.isEmpty() && !under.containsValue(shelf);
    }

    Set<String> batches() {
        return under.keySet();
    }

    /** A Writer that takes one call at a time is called at once; else each call has a thread of its own. */
    void launch(Sending sending, int rung) {
        under.put(sending.batch(), sending.shelf());
        if (writer.capabilities(sending.shelf()).parallel() == 1) {
            landed.add(fly(sending, rung));
        } else {
            begin(sending, rung);
        }
    }

    private void begin(Sending sending, int rung) {
        try {
            Thread.ofPlatform().name("courier-" + sending.account() + "-" + sending.batch()).daemon().start(() -> {
                landed.add(fly(sending, rung));
                bell.ring();
            });
        } catch (RuntimeException | Error noThread) {
            under.remove(sending.batch());
            throw noThread;
        }
    }

    private Landing fly(Sending sending, int rung) {
        try {
            var receipts = writer.write(sending.account(), sending.shelf(), sending.parcels());
            return new Landing(sending, rung, receipts, null);
        } catch (RuntimeException trouble) {
            return new Landing(sending, rung, List.of(), trouble);
        } catch (Error defect) {
            return new Landing(sending, rung, List.of(), new IllegalStateException(defect));
        }
    }

    List<Landing> landed() {
        var landings = new ArrayList<Landing>();
        landed.drainTo(landings);
        landings.forEach(landing -> under.remove(landing.sending().batch()));
        return landings;
    }

    /** Waits for the next. */
    Landing next() throws InterruptedException {
        var landing = landed.take();
        under.remove(landing.sending().batch());
        return landing;
    }
}
