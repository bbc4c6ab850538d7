package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Capabilities;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import dev.kinorelay.service.Writer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A make-believe service on another machine, kept in memory. As a bean it is Reader and Writer of the service
 * {@code faraway}; connect an account of it through the AccountBook.
 */
public final class FarAway implements Reader, Writer {

    public static final String SERVICE = "faraway";
    private final Map<String, Map<String, Entry>> shelves = new ConcurrentHashMap<>();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final Deque<Runnable> troubles = new ArrayDeque<>();
    private final Deque<UnaryOperator<List<Entry>>> faults = new ArrayDeque<>();
    private Instant noRoomUntil;
    private Capabilities capabilities = Capabilities.remote(100, 1);
    private int reads;
    private int writes;

    /** What stands on the shelf: imdb ids with their values, sorted. */
    public synchronized List<String> on(Account account, Shelf shelf) {
        return shelf(account, shelf).values().stream()
                .map(entry -> (id(entry.ref()) + " " + entry.value().code()).strip()).sorted().toList();
    }

    public synchronized void put(Account account, Shelf shelf, Entry entry) {
        shelf(account, shelf).put(key(entry.ref(), entry.occurrence()), entry);
        touch(account, shelf);
    }

    public synchronized void remove(Account account, Shelf shelf, String imdb) {
        shelf(account, shelf).values().removeIf(entry -> id(entry.ref()).equals(imdb));
        touch(account, shelf);
    }

    /** The next reading throws, or does whatever else. */
    public synchronized void nextReading(Runnable trouble) {
        troubles.add(trouble);
    }

    /** The next whole reading gives this in place of what there is; each next one after the other. */
    public synchronized void nextReadingGives(UnaryOperator<List<Entry>> fault) {
        faults.add(fault);
    }

    /** The next batch that is written is put off until then, change by change. */
    public synchronized void hasNoRoomUntil(Instant then) {
        noRoomUntil = then;
    }

    /** What it can do from now on. */
    public void can(Capabilities now) {
        capabilities = now;
    }

    public int reads() {
        return reads;
    }

    public int writes() {
        return writes;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return true;
    }

    @Override
    public Shelf list(String asWritten) {
        return Shelf.list(asWritten.replaceFirst(".*/", ""));
    }

    @Override
    public synchronized Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        reads++;
        if (!troubles.isEmpty()) {
            troubles.poll().run();
        }
        String mark = "v" + versions.getOrDefault(account + "/" + shelf, 0L);
        if (faults.isEmpty() && mark.equals(since.mark())) {
            return Reading.unchanged(mark);
        }
        List<Entry> all = new ArrayList<>(shelf(account, shelf).values());
        if (faults.isEmpty()) {
            all.forEach(sink);
            return Reading.whole(mark);
        }
        List<Entry> given = faults.poll().apply(all);
        if (given == null) {
            return Reading.partial("page 2 of 3 did not come");
        }
        given.forEach(sink);
        return Reading.whole(mark);
    }

    @Override
    public Capabilities capabilities(Shelf shelf) {
        return capabilities;
    }

    @Override
    public synchronized List<Receipt> write(Account account, Shelf shelf, List<Parcel> batch) {
        writes++;
        if (noRoomUntil != null) {
            var until = noRoomUntil;
            noRoomUntil = null;
            return batch.stream().map(parcel -> Receipt.postponed(parcel, "There is no room.", until)).toList();
        }
        batch.forEach(parcel -> {
            var change = parcel.change();
            if (change.isRemove()) {
                shelf(account, shelf).remove(key(change.ref(), change.occurrence()));
            } else {
                shelf(account, shelf).put(key(change.ref(), change.occurrence()), new Entry(change.ref(),
                        change.value(), change.since(), change.rank(), change.note(), 0));
            }
        });
        touch(account, shelf);
        return batch.stream().map(Receipt::delivered).toList();
    }

    @Override
    public synchronized List<Receipt> confirm(Account account, Shelf shelf, List<Parcel> unknown) {
        return unknown.stream().filter(parcel -> shelf(account, shelf).containsKey(key(parcel.change().ref(),
                parcel.change().occurrence())) != parcel.change().isRemove()).map(Receipt::delivered).toList();
    }

    private Map<String, Entry> shelf(Account account, Shelf shelf) {
        return shelves.computeIfAbsent(account + "/" + shelf, place -> new LinkedHashMap<>());
    }

    private void touch(Account account, Shelf shelf) {
        versions.merge(account + "/" + shelf, 1L, Long::sum);
    }

    private static String key(MediaRef ref, String occurrence) {
        return id(ref) + "@" + occurrence;
    }

    private static String id(MediaRef ref) {
        return ref.id(ExternalId.IMDB).map(ExternalId::value).orElseGet(() -> ref.ids().getFirst().toString());
    }
}
