package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault against each operation: in the end the shelf is right, or the change is visibly waiting; never twice. */
class TraktFaultsTest {

    private static final Map<String, UnaryOperator<Fault>> FAULTS = Map.ofEntries(
            Map.entry("reset before", Fault::reset), Map.entry("reset after", fault -> fault.after().reset()),
            Map.entry("half an answer", fault -> fault.after().half()), Map.entry("html", fault -> fault.html(200)),
            Map.entry("html after", fault -> fault.after().html(502)), Map.entry("empty", Fault::empty),
            Map.entry("empty after", fault -> fault.after().empty()), Map.entry("503", fault -> fault.status(503)),
            Map.entry("503 after", fault -> fault.after().status(503)), Map.entry("429", fault -> fault.status(429)),
            Map.entry("401", fault -> fault.status(401)), Map.entry("409", fault -> fault.status(409)),
            Map.entry("420", fault -> fault.status(420)), Map.entry("422", fault -> fault.status(422)),
            Map.entry("403", fault -> fault.status(403)), Map.entry("423", fault -> fault.status(423)),
            Map.entry("426", fault -> fault.status(426)), Map.entry("wrong type", Fault::wrongType));
    private static final Map<Shelf, Value> SHELVES = Map.of(Shelf.WATCHLIST, Value.PRESENT, Shelf.RATINGS,
            Value.of(Rating.outOfTen(8)), Shelf.HISTORY,
            Value.of(new Play(Instant.parse("2025-01-05T20:15:30Z"), Play.Precision.SECOND)));

    private final Anna anna = new Anna();
    private final List<String> attempts = new ArrayList<>();

    @AfterEach
    void close() {
        anna.close();
    }

    static Stream<Arguments> everyFaultOnEveryOperation() {
        return FAULTS.keySet()
                .stream()
                .flatMap(fault -> SHELVES.keySet()
                        .stream()
                        .flatMap(shelf -> Stream.of(Verb.ADD, Verb.REMOVE)
                                .flatMap(verb -> Stream.of("GET", "POST")
                                        .map(method -> Arguments.of(fault, method, verb, shelf)))));
    }

    @ParameterizedTest(name = "{0} at {1} while {2} on {3}")
    @MethodSource("everyFaultOnEveryOperation")
    void arrivesOnceOrWaitsVisibly(String fault, String method, Verb verb, Shelf shelf) {
        anna.title(1);
        if (verb == Verb.REMOVE) {
            carry(parcel(Verb.ADD, shelf));
        }
        anna.trakt.faults().set(FAULTS.get(fault).apply(Fault.on(method, "/(sync|users)/.*")));

        Receipt receipt = carry(parcel(verb, shelf));

        assertThat(anna.trakt.faults().struck() > 0).isEqualTo(asks(method, verb, shelf));
        boolean isThere = !anna.standing(shelf).isEmpty();
        if (receipt == null || !receipt.state().isFinal() || receipt.state() == Parcel.State.REFUSED) {
            assertThat(isThere).as("%s %s", receipt, attempts).isEqualTo(verb == Verb.REMOVE);
            assertThat(receipt == null ? attempts.getLast() : receipt.reason()).hasSizeGreaterThan(30);
        } else {
            assertThat(isThere).as("%s %s", receipt, attempts).isEqualTo(verb == Verb.ADD);
        }
        assertThat(anna.standing(shelf)).as(attempts.toString()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "{0} while {3} is read")
    @MethodSource("everyFaultOnEveryOperation")
    void isNeverAnEmptyShelf(String fault, String method, Verb verb, Shelf shelf) {
        anna.place(shelf, 1);
        anna.trakt.faults().set(FAULTS.get(fault).apply(Fault.on("GET", "/sync/" + shelf + ".*")));
        List<Object> entries = new ArrayList<>();
        try {
            Reading reading = anna.desk.reader.read(Desk.ME, shelf, Since.EVER, entries::add);
            assertThat(!reading.isComplete() || entries.size() == 1).as(reading.toString()).isTrue();
        } catch (TryLater | NeedsAttention trouble) {
            assertThat(trouble).hasMessageContaining("rakt");
        }
        assertThat(anna.trakt.faults().struck()).isPositive();
    }

    /** Only what a plan limits, and plays, are looked at before they are written. */
    private static boolean asks(String method, Verb verb, Shelf shelf) {
        return method.equals("POST") || verb == Verb.ADD || shelf.holdsPlays();
    }

    /** As a courier does: tries again, and looks first where an answer was lost. */
    private Receipt carry(Parcel parcel) {
        Shelf shelf = parcel.change().shelf();
        boolean lost = false;
        for (int attempt = 0; attempt < 4; attempt++) {
            try {
                if (lost) {
                    List<Receipt> found = anna.desk.writer.confirm(Desk.ME, shelf, List.of(parcel));
                    if (!found.isEmpty()) {
                        return found.getFirst();
                    }
                    lost = false;
                }
                return anna.desk.writer.write(Desk.ME, shelf, List.of(parcel)).getFirst();
            } catch (TryLater later) {
                lost |= later.mayHaveArrived();
                attempts.add(later.getMessage());
            } catch (NeedsAttention attention) {
                attempts.add(attention.getMessage() + " " + attention.remedy());
                return null;
            }
        }
        return null;
    }

    private static Parcel parcel(Verb verb, Shelf shelf) {
        return Desk.parcel(verb, shelf, Desk.movie(1), SHELVES.get(shelf));
    }
}
