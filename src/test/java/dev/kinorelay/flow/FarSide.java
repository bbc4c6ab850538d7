package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Capabilities;
import dev.kinorelay.service.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A service that tests make up: it remembers what took effect, call by call, and fails as it is told. */
class FarSide implements Writer {

    /** What happens to one call: it may take effect, and answers or throws. */
    interface Fate extends Function<List<Parcel>, List<Receipt>> {}

    final List<List<String>> calls = new ArrayList<>();
    final List<String> effects = new ArrayList<>();
    final Deque<Fate> fates = new ArrayDeque<>();
    final Deque<RuntimeException> blindness = new ArrayDeque<>();
    int looks;
    int batch = 3;
    int parallel = 1;

    @Override
    public String service() {
        return "far";
    }

    @Override
    public Capabilities capabilities(Shelf shelf) {
        return Capabilities.remote(batch, parallel);
    }

    @Override
    public List<Receipt> write(Account account, Shelf shelf, List<Parcel> parcels) {
        Fate fate;
        synchronized (this) {
            calls.add(parcels.stream().map(FarSide::name).toList());
            fate = fates.isEmpty() ? this::works : fates.poll();
        }
        return fate.apply(parcels);
    }

    @Override
    public synchronized List<Receipt> confirm(Account account, Shelf shelf, List<Parcel> unknown) {
        looks++;
        if (!blindness.isEmpty()) {
            throw blindness.poll();
        }
        return unknown.stream().filter(parcel -> effects.contains(name(parcel))).map(Receipt::delivered).toList();
    }

    synchronized List<Receipt> works(List<Parcel> parcels) {
        parcels.forEach(parcel -> effects.add(name(parcel)));
        return parcels.stream().map(Receipt::delivered).toList();
    }

    Fate failing(RuntimeException trouble) {
        return parcels -> {
            throw trouble;
        };
    }

    Fate failingAfterwards(RuntimeException trouble) {
        return parcels -> {
            works(parcels);
            throw trouble;
        };
    }

    /** Such as {@code ADD title 3 r8/10}, with the time of a play. */
    static String name(Parcel parcel) {
        var change = parcel.change();
        return (change.verb() + " " + change.title() + " " + change.value().code()).strip();
    }
}
