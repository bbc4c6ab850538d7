package dev.kinorelay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every Writer owes the courier. A service's contract test says how to get at its writer and its shelf. */
public abstract class WriterContract {

    private static final Value EVENING = Value
            .of(new Play(Instant.parse("2025-01-05T20:30:00Z"), Play.Precision.SECOND));
    private static final Value NEXT_EVENING = Value
            .of(new Play(Instant.parse("2025-01-06T20:30:00Z"), Play.Precision.SECOND));

    protected abstract Writer writer();

    protected abstract Account account();

    /** The title ids and value codes on the shelf, such as {@code t1 r8/10}, in order of title. */
    protected abstract List<String> standing(Shelf shelf);

    /** Makes a title known to the service. */
    protected abstract TitleId title(int number);

    /** Whether the service has such a shelf to write. */
    protected boolean writes(Shelf shelf) {
        return true;
    }

    @Test
    void declaresWhatItCanDo() {
        assertThat(writer().capabilities(Shelf.WATCHLIST).batch()).isPositive();
        assertThat(writer().service()).isEqualTo(account().service());
    }

    @Test
    void givesOneReceiptForEachParcel() {
        var batch = IntStream.range(1, 20).mapToObj(number -> parcel(Verb.ADD, number, Value.PRESENT)).toList();

        var receipts = writer().write(account(), Shelf.WATCHLIST, batch);

        assertThat(receipts).extracting(Receipt::parcelId).containsExactlyElementsOf(
                batch.stream().map(Parcel::id).toList());
        assertThat(standing(Shelf.WATCHLIST)).hasSize(19);
    }

    @Test
    void anAddThatIsRepeatedStandsOnce() {
        carry(Verb.ADD, 1, Value.PRESENT);
        carry(Verb.ADD, 1, Value.PRESENT);

        assertThat(standing(Shelf.WATCHLIST)).hasSize(1);
    }

    @Test
    void addRemoveAddEndsWithTheTitleThere() {
        carry(Verb.ADD, 1, Value.PRESENT);
        carry(Verb.REMOVE, 1, Value.PRESENT);
        assertThat(standing(Shelf.WATCHLIST)).isEmpty();

        carry(Verb.ADD, 1, Value.PRESENT);
        assertThat(standing(Shelf.WATCHLIST)).hasSize(1);
    }

    @Test
    void anUpdateReplacesTheRating() {
        assumeTrue(writes(Shelf.RATINGS));
        carry(Verb.ADD, 1, Value.of(Rating.outOfTen(6)));
        carry(Verb.UPDATE, 1, Value.of(Rating.outOfTen(9)));

        assertThat(standing(Shelf.RATINGS)).singleElement().asString().endsWith(" r9/10");
    }

    @Test
    void removingWhatIsNotThereIsNoTrouble() {
        carry(Verb.REMOVE, 1, Value.PRESENT);
        assertThat(standing(Shelf.WATCHLIST)).isEmpty();
    }

    @Test
    void aPlayThatIsRepeatedStandsOnceAndAnotherEveningIsAnotherPlay() {
        assumeTrue(writes(Shelf.HISTORY));
        assumeTrue(writer().capabilities(Shelf.HISTORY).backDates(), "a play counts for now there");
        carry(Verb.ADD, 1, EVENING);
        carry(Verb.ADD, 1, EVENING);
        carry(Verb.ADD, 1, NEXT_EVENING);
        assertThat(standing(Shelf.HISTORY)).hasSize(2);

        carry(Verb.REMOVE, 1, EVENING);
        assertThat(standing(Shelf.HISTORY)).singleElement().asString().contains("2025-01-06");
    }

    @Test
    void findsOutWhatHasArrivedWhereTheAnswerWasLost() {
        assumeFalse(writer().capabilities(Shelf.WATCHLIST).inLedger(), "what the ledger keeps needs no looking");
        for (Value value : List.of(Value.PRESENT, Value.of(Rating.outOfTen(6)), EVENING)) {
            var shelf = parcel(Verb.ADD, 1, value).change().shelf();
            if (!writes(shelf)) {
                continue;
            }
            carry(Verb.ADD, 1, value);
            title(2);
            var unknown = List.of(parcel(Verb.ADD, 1, value), parcel(Verb.REMOVE, 2, value),
                    parcel(Verb.ADD, 2, value));
            assertThat(writer().confirm(account(), shelf, unknown)).as(shelf.name())
                    .allMatch(receipt -> receipt.state() == Parcel.State.DELIVERED)
                    .extracting(Receipt::parcelId)
                    .containsExactly(unknown.get(0).id(), unknown.get(1).id());
        }
    }

    private void carry(Verb verb, int number, Value value) {
        var parcel = parcel(verb, number, value);
        assertThat(writer().write(account(), parcel.change().shelf(), List.of(parcel))).hasSize(1)
                .allMatch(receipt -> receipt.state().isFinal());
    }

    private Parcel parcel(Verb verb, int number, Value value) {
        var shelf = value.play() != null ? Shelf.HISTORY
                : value.rating() != null ? Shelf.RATINGS : Shelf.WATCHLIST;
        String occurrence = value.play() == null ? "" : value.play().occurrence();
        var imdb = ExternalId.imdb("tt%07d".formatted(number));
        var change = new Change(number, verb, account(), shelf, account(), shelf, title(number),
                MediaRef.of(MediaKind.MOVIE, imdb, "Title " + number, 2000), value, null, occurrence, 0, null, null,
                null,
                null);
        return new Parcel("p" + verb + number, Parcel.keyOf(change), "r1", change, Parcel.State.ADMITTED, 0);
    }
}
