package dev.kinorelay.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The switch: the faults that are set, in the order they were set. */
public final class Faults {

    private final List<Standing> standing = new ArrayList<>();

    public synchronized Faults set(Fault fault) {
        standing.add(new Standing(fault));
        return this;
    }

    public synchronized void clear() {
        standing.clear();
    }

    /** How often faults have struck since they were set. */
    public synchronized int struck() {
        return standing.stream().mapToInt(one -> one.struck).sum();
    }

    /** All count the call; the first that is due strikes. */
    synchronized Optional<Fault> due(Call call) {
        Standing first = null;
        for (Standing one : standing) {
            if (one.fault.concerns(call)) {
                one.seen++;
                first = first == null && one.fault.strikes(one.seen, one.struck) ? one : first;
            }
        }
        if (first == null) {
            return Optional.empty();
        }
        first.struck++;
        return Optional.of(first.fault);
    }

    private static final class Standing {

        private final Fault fault;
        private int seen;
        private int struck;

        Standing(Fault fault) {
            this.fault = fault;
        }
    }
}
