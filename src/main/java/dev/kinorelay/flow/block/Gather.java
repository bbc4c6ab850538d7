package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.Accounts;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.flow.ListSettings;
import dev.kinorelay.flow.Mirror;
import dev.kinorelay.flow.RunInProgress;
import dev.kinorelay.flow.Sides;
import dev.kinorelay.ledger.Gatherings;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.ledger.Snapshots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** gather: one snapshot of several lists of an account; a list that cannot be read now stops no other. */
@Component("gather")
class Gather {

    private final Accounts accounts;
    private final Mirror mirror;
    private final Sides sides;
    private final ListSettings settings;
    private final Gatherings gatherings;
    private final Runs runs;

    Gather(Accounts accounts, Mirror mirror, Sides sides, ListSettings settings, Gatherings gatherings, Runs runs) {
        this.accounts = accounts;
        this.mirror = mirror;
        this.sides = sides;
        this.settings = settings;
        this.gatherings = gatherings;
        this.runs = runs;
    }

    public Snapshot gather(Exchange exchange, String account, String lists, int most, int minimum) {
        var run = Carried.run(exchange);
        var owner = accounts.of(run.person(), account);
        var reading = new Reading(run, owner, minimum);
        written(owner, lists).forEach(reading::read);
        if (reading.shelves.isEmpty() && reading.trouble != null) {
            throw reading.trouble;
        }
        if (reading.shelves.isEmpty()) {
            run.note("No list of " + owner.name() + " is named: set " + ListSettings.variable(owner) + ".");
        }
        // A name of its own for each pipeline, so that each knows what it has brought itself.
        var as = Shelf.list(run.fire().pipeline());
        runs.about(run.runId(), owner.name(), as.name());
        var gathered = gatherings.gather(owner, reading.shelves, most, as, reading.complete
                && !reading.shelves.isEmpty());
        run.read(gathered.snapshot(), 0);
        run.resolved(new Snapshots.Resolved(0, gathered.repeated()));
        return gathered.snapshot();
    }

    private List<String> written(Account owner, String lists) {
        return lists.isBlank() ? settings.of(owner)
                : Arrays.stream(lists.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /** The lists one after the other, and what is to be said of them. */
    private final class Reading {

        private final RunInProgress run;
        private final Account owner;
        private final int minimum;
        private final List<Shelf> shelves = new ArrayList<>();
        private boolean complete = true;
        private RuntimeException trouble;

        Reading(RunInProgress run, Account owner, int minimum) {
            this.run = run;
            this.owner = owner;
            this.minimum = minimum;
        }

        void read(String written) {
            try {
                var shelf = accounts.shelf(owner, "list:" + written);
                complete &= mirror.once(run, owner, shelf, false).complete();
                shelves.add(shelf);
                weigh(written, sides.size(owner, shelf));
            } catch (NeedsAttention attention) {
                missing(written, attention, " " + attention.remedy());
            } catch (TryLater later) {
                missing(written, later, " It is read again with the next run.");
            }
        }

        /** Half a list looks like a short one; nothing is ever taken for gone because of it. */
        private void weigh(String written, long size) {
            if (size < minimum) {
                complete = false;
                run.note("The list " + written + " has " + size + " titles, fewer than the " + minimum
                        + " it should have at least; nothing is taken for gone.");
            }
        }

        private void missing(String written, RuntimeException why, String remedy) {
            complete = false;
            trouble = trouble == null ? why : trouble;
            run.note("The list " + written + " was not read: " + why.getMessage() + remedy);
        }
    }
}
