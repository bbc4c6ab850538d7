package dev.kinorelay.service.stremio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.stremio.Records;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StremioLibraryTest {

    private final Theo theo = new Theo();

    @AfterEach
    void close() {
        theo.close();
    }

    private Reading read(List<Entry> entries) {
        return theo.reader.read(Theo.ACCOUNT, Shelf.WATCHLIST, Since.EVER, entries::add);
    }

    private static Parcel parcel(Verb verb, MediaRef ref) {
        var change = new Change(1, verb, Theo.ACCOUNT, Shelf.WATCHLIST, Theo.ACCOUNT, Shelf.WATCHLIST,
                new TitleId("t1"), ref, Value.PRESENT, null, "", 0, null, null, null, null);
        return new Parcel("p" + ref.ids(), Parcel.keyOf(change), "r1", change, Parcel.State.ADMITTED, 0);
    }

    private static MediaRef movie(int number) {
        return MediaRef.of(MediaKind.MOVIE, ExternalId.imdb(Theo.imdb(number)), "Title " + number, 2000);
    }

    @Test
    void readsWhatStandsInTheLibraryAndNothingThatWasOnlyWatchedOrTakenOut() {
        var records = theo.stremio.records();
        records.put(Records.record("tt0000001", "Dark", "series", Theo.NOON));
        records.put(Records.record("tt0000002", "Glanced at", "movie", Theo.NOON).put("temp", true));
        records.put(Records.record("tt0000003", "Taken out", "movie", Theo.NOON).put("removed", true));
        records.put(Records.record("kitsu:7", "Elsewhere", "series", Theo.NOON));
        records.put(Records.record("yt_id:UC1", "Channel", "channel", Theo.NOON));
        List<Entry> entries = new ArrayList<>();
        Reading reading = read(entries);

        assertThat(entries).extracting(entry -> entry.ref().ids().getFirst().toString())
                .containsExactlyInAnyOrder("imdb:tt0000001", "stremio:kitsu:7");
        assertThat(entries.getFirst().since()).isEqualTo(Theo.NOON);
        assertThat(reading.note()).startsWith("1 in the library");
    }

    @Test
    void readsInPagesAndSendsAHundredChangesInOneCall() {
        var batch = IntStream.range(0, 100).mapToObj(number -> parcel(Verb.ADD, movie(number))).toList();
        assertThat(theo.writer.write(Theo.ACCOUNT, Shelf.WATCHLIST, batch))
                .allMatch(receipt -> receipt.state() == Parcel.State.DELIVERED);

        assertThat(calls("datastorePut")).isEqualTo(1);
        assertThat(read(new ArrayList<>()).extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(theo.stremio.records().standing()).hasSize(100);
    }

    private int calls(String method) {
        return theo.stremio.journal().count("POST", "/api/" + method);
    }

    @Test
    void keepsWhereOneStoppedWatching() {
        ObjectNode glanced = Records.record("tt0000001", "Title 1", "movie", Theo.NOON).put("temp", true);
        theo.stremio.records().put(glanced);
        theo.later();
        theo.writer.write(Theo.ACCOUNT, Shelf.WATCHLIST, List.of(parcel(Verb.ADD, movie(1))));

        var record = theo.stremio.records().get("tt0000001");
        assertThat(record.path("state").path("timeOffset").asInt()).isEqualTo(4711);
        assertThat(record.path("_mtime").asText()).isEqualTo("2026-03-01T12:01:00.000Z");
        assertThat(theo.stremio.records().standing()).containsExactly("tt0000001");
    }

    @Test
    void whatIsAsItShouldBeIsNotWrittenAndWhatStremioCannotKnowIsRefused() {
        theo.stremio.records().movie("tt0000001", "Title 1", Theo.NOON);
        var nowhere = MediaRef.of(MediaKind.MOVIE, new ExternalId("tmdb-movie", "603"), "Nowhere", 1999);
        var receipts = theo.writer.write(Theo.ACCOUNT, Shelf.WATCHLIST, List.of(parcel(Verb.ADD, movie(1)),
                parcel(Verb.REMOVE, movie(2)), parcel(Verb.ADD, nowhere)));

        assertThat(receipts).extracting(Receipt::state).containsExactly(Parcel.State.ALREADY_THERE,
                Parcel.State.ALREADY_THERE, Parcel.State.REFUSED);
        assertThat(calls("datastorePut")).isZero();
    }

    @Test
    void aLostAnswerIsLookedUp() {
        theo.stremio.faults().set(Fault.on("POST", "/api/datastorePut").reset().after());
        var batch = List.of(parcel(Verb.ADD, movie(1)));
        assertThatThrownBy(() -> theo.writer.write(Theo.ACCOUNT, Shelf.WATCHLIST, batch))
                .isInstanceOfSatisfying(TryLater.class, trouble -> assertThat(trouble.mayHaveArrived()).isTrue());

        assertThat(theo.writer.confirm(Theo.ACCOUNT, Shelf.WATCHLIST, batch)).hasSize(1);
    }

    @Test
    void anAnswerWithFewerRecordsThanThereAreIsNoReading() {
        theo.stremio.records().movie("tt0000001", "Title 1", Theo.NOON);
        theo.stremio.faults().set(Fault.on("POST", "/api/datastoreGet").answers(
                Answer.json(200, JsonNodeFactory.instance.objectNode()
                        .set("result", JsonNodeFactory.instance.arrayNode()))));
        assertThatThrownBy(() -> read(new ArrayList<>())).isInstanceOf(TryLater.class)
                .hasMessageContaining("fewer records");
    }

    @Test
    void aLoginThatHasEndedNeedsAPerson() {
        theo.stremio.logOutEverywhere();
        assertThatThrownBy(() -> read(new ArrayList<>())).isInstanceOf(NeedsAttention.class)
                .hasMessageContaining("no longer accepts");
        theo.kept.clear();
        assertThatThrownBy(() -> read(new ArrayList<>())).isInstanceOf(NeedsAttention.class)
                .hasMessageContaining("not connected");
    }
}
