package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.engine.RatingScale;
import dev.kinorelay.service.Capabilities;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import dev.kinorelay.service.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A make-believe service with a will of its own: its scale, what it says of times, and whether it ever takes anything away. */
final class Awkward implements Reader, Writer {

    private final String name;
    private final Capabilities capabilities;
    private final Duration ahead;
    private final Map<String, TreeMap<Integer, Row>> shelves = new TreeMap<>();
    private final Map<String, Long> versions = new TreeMap<>();
    private final Set<String> shown = new HashSet<>();

    /** What it keeps of a title. */
    private record Row(Value value, Instant since) {}

    Awkward(String name, Capabilities capabilities) {
        this(name, capabilities, Duration.ZERO);
    }

    /** {@code ahead}: how wrong its clock goes. */
    Awkward(String name, Capabilities capabilities, Duration ahead) {
        this.ahead = ahead;
        this.name = name;
        this.capabilities = capabilities;
    }

    /** A person's edit there; a value of null takes the title away. */
    void edit(Account account, Shelf shelf, int title, Value value, Instant now) {
        String place = account + "/" + shelf;
        if (value == null) {
            shelf(place).remove(title);
        } else {
            shelf(place).put(title, new Row(scale().on(value), now));
        }
        versions.merge(place, 1L, Long::sum);
    }

    RatingScale scale() {
        return new RatingScale(capabilities.ratingSteps());
    }

    boolean removes() {
        return capabilities.removes();
    }

    TreeMap<Integer, Value> on(Account account, Shelf shelf) {
        var values = new TreeMap<Integer, Value>();
        shelf(account + "/" + shelf).forEach((title, row) -> values.put(title, row.value()));
        return values;
    }

    /** Whether a reading ever found the title since it came there. */
    boolean hasShown(Account account, Shelf shelf, int title) {
        return shown.contains(account + "/" + shelf + "/" + title);
    }

    @Override
    public String service() {
        return name;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return true;
    }

    @Override
    public Capabilities capabilities(Shelf shelf) {
        return capabilities;
    }

    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        String place = account + "/" + shelf;
        String mark = "v" + versions.getOrDefault(place, 0L);
        if (mark.equals(since.mark())) {
            return Reading.unchanged(mark);
        }
        shelf(place).forEach((title, row) -> {
            shown.add(place + "/" + title);
            sink.accept(new Entry(ref(title), row.value(), told(row.since()), null, null, 0));
        });
        return Reading.whole(mark);
    }

    private Instant told(Instant since) {
        var here = since.plus(ahead);
        return capabilities.dated() == null ? null
                : switch (capabilities.dated()) {
                    case SECOND -> here.truncatedTo(ChronoUnit.SECONDS);
                    case MINUTE -> here.truncatedTo(ChronoUnit.MINUTES);
                    case DAY -> here.truncatedTo(ChronoUnit.DAYS);
                };
    }

    @Override
    public List<Receipt> write(Account account, Shelf shelf, List<Parcel> batch) {
        String place = account + "/" + shelf;
        for (var parcel : batch) {
            var change = parcel.change();
            int title = Integer.parseInt(change.ref().id(ExternalId.IMDB).orElseThrow().value().substring(2));
            if (change.isRemove()) {
                shelf(place).remove(title);
            } else {
                var row = new Row(scale().on(change.value()), change.since() == null ? Instant.EPOCH : change.since());
                if (!shelf(place).containsKey(title)) {
                    shown.remove(place + "/" + title);
                }
                shelf(place).put(title, row);
            }
        }
        versions.merge(place, 1L, Long::sum);
        return batch.stream().map(Receipt::delivered).toList();
    }

    private TreeMap<Integer, Row> shelf(String place) {
        return shelves.computeIfAbsent(place, unknown -> new TreeMap<>());
    }

    static MediaRef ref(int title) {
        return MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt%07d".formatted(title)), "Film " + title, 2000);
    }
}
