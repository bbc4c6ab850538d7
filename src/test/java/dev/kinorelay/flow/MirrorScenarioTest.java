package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Value;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.service.Capabilities;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Shelves on another machine as source and as target: what is read, what is believed, and what is left alone. */
class MirrorScenarioTest extends FarAwayProgram {

    private static final Shelf LIST = Shelf.WATCHLIST;
    @Autowired
    private Library library;

    @DynamicPropertySource
    static void pipelines(DynamicPropertyRegistry registry) throws IOException {
        pipelines(registry, Map.of("fetch", carries("fetch", FarAway.SERVICE, "watchlist", "library", "guarded"),
                "send", carries("send", "library", "watchlist", FarAway.SERVICE, "guarded"),
                "send-plays", carries("send-plays", "library", "history", FarAway.SERVICE, "no"),
                "fetch-plays", carries("fetch-plays", FarAway.SERVICE, "history", "library", "no")));
    }

    @AfterEach
    void likeNew() {
        faraway.can(Capabilities.remote(100, 1));
    }

    @Test
    void bringsAShelfFromFarAwayAndFollowsIt() {
        var anna = connected("anna");
        faraway.put(anna, LIST, listed("tt0000001"));
        faraway.put(anna, LIST, listed("tt0000002"));

        assertThat(start("fetch", anna).tally().added()).isEqualTo(2);
        assertThat(titles(anna)).containsExactly("tt0000001", "tt0000002");
        assertThat(start("fetch", anna).tally().isQuiet()).isTrue();

        faraway.remove(anna, LIST, "tt0000001");
        assertThat(start("fetch", anna).tally().removed()).isEqualTo(1);
        assertThat(titles(anna)).containsExactly("tt0000002");
    }

    @Test
    void aSuddenLossCountsOnlyWhenItIsSeenTwice() {
        var ben = connected("ben");
        IntStream.range(10, 14).forEach(number -> faraway.put(ben, LIST, listed("tt00000" + number)));
        start("fetch", ben);
        faraway.nextReadingGives(all -> List.of());

        var torn = start("fetch", ben);

        assertThat(torn.tally().removed()).isZero();
        assertThat(torn.message()).contains("lacked 4 of 4").contains("nothing is taken for gone");
        assertThat(titles(ben)).hasSize(4);

        faraway.nextReadingGives(all -> all.subList(0, 1));
        faraway.nextReadingGives(all -> all.subList(0, 1));
        var twice = start("fetch", ben);
        assertThat(twice.tally().removed()).isEqualTo(3);
    }

    @Test
    void aReadingThatIsNotWholeRemovesNothing() {
        var carl = connected("carl");
        faraway.put(carl, LIST, listed("tt0000020"));
        faraway.put(carl, LIST, listed("tt0000021"));
        start("fetch", carl);
        faraway.remove(carl, LIST, "tt0000020");
        faraway.nextReadingGives(all -> null);

        var torn = start("fetch", carl);

        assertThat(torn.tally().removed()).isZero();
        assertThat(torn.message()).contains("could not be read whole: page 2 of 3 did not come");
    }

    @Test
    void whatIsRemovedFarAwayDoesNotComeBackUntilItIsAddedAgain() {
        var dora = connected("dora");
        faraway.put(dora, LIST, listed("tt0000030"));
        start("send", dora);
        faraway.remove(dora, LIST, "tt0000030");
        start("send", dora);
        start("fetch", dora);
        drop(dora, "Const,Created,Title,Title Type\ntt0000030,2025-01-05,Thirty,Movie\n");

        var run = start("send", dora);

        assertThat(run.tally().added()).isZero();
        assertThat(run.message()).contains("1 title is left alone: removed from dora/faraway's watchlist there");
        assertThat(faraway.on(dora, LIST)).isEmpty();

        faraway.put(dora, LIST, listed("tt0000030"));
        assertThat(start("send", dora).message()).isNull();
    }

    @Test
    void playsWaitUntilTheTargetCouldBeReadWhole() throws IOException {
        var ella = connected("ella");
        drop(ella.person(), "history/plays.csv",
                bytes("Const,Created,Title,Title Type\ntt0000040,2024-02-01,Forty,Movie\n"));
        faraway.nextReadingGives(all -> null);

        var torn = start("send-plays", ella);

        assertThat(torn.tally()).matches(tally -> tally.added() == 0 && tally.filtered() == 1 && tally.addsUp());
        assertThat(torn.message()).contains("1 play waits until ella/faraway's history can be read whole");
        assertThat(faraway.on(ella, Shelf.HISTORY)).isEmpty();

        assertThat(start("send-plays", ella).tally().added()).isEqualTo(1);
        assertThat(faraway.on(ella, Shelf.HISTORY)).hasSize(1);
        assertThat(start("send-plays", ella).tally().isQuiet()).isTrue();
    }

    @Test
    void keepsWhatLeftByItselfBecauseItWasWatched() {
        var finn = connected("finn");
        faraway.can(Capabilities.remote(100, 1).leavingWhenWatched());
        faraway.put(finn, LIST, listed("tt0000050"));
        faraway.put(finn, LIST, listed("tt0000051"));
        faraway.put(finn, LIST, listed("tt0000052"));
        start("fetch", finn);
        faraway.remove(finn, LIST, "tt0000050");
        faraway.remove(finn, LIST, "tt0000051");
        faraway.put(finn, Shelf.HISTORY, played("tt0000050", "2025-03-01"));

        var run = start("fetch", finn);

        assertThat(run.tally().removed()).isEqualTo(1);
        assertThat(run.message()).contains("1 title is no longer in the source and stay, because watching them");
        assertThat(titles(finn)).containsExactly("tt0000050", "tt0000052");
    }

    @Test
    void saysWhyAShelfCannotBeRead() {
        var gus = connected("gus");
        faraway.nextReading(() -> {
            throw new TryLater("Faraway is down", Duration.ofMinutes(1));
        });
        assertThat(start("fetch", gus)).matches(run -> run.state() == Run.State.FAILED)
                .extracting(Run::message).isEqualTo("Faraway is down");

        faraway.nextReading(() -> {
            throw new NeedsAttention("Faraway does not know the token", "Connect it again");
        });
        assertThat(start("fetch", gus).message()).isEqualTo("Faraway does not know the token");
        assertThat(start("fetch", gus).message()).contains("gus/faraway is not asked for anything");
    }

    @Test
    void aListThatIsGoneStopsNoOtherShelfOfItsAccount() {
        var ida = connected("ida");
        faraway.nextReading(() -> {
            throw NeedsAttention.ofShelf("There is no such list", "Name another");
        });
        assertThat(start("fetch", ida).message()).isEqualTo("There is no such list");

        faraway.put(ida, LIST, listed("tt0000070"));
        assertThat(start("fetch", ida).state()).isNotEqualTo(Run.State.FAILED);
        assertThat(titles(ida)).containsExactly("tt0000070");
    }

    @Test
    void moreAdditionsThanTheCapWaitForConsent() {
        var hugo = connected("hugo");
        IntStream.range(60, 66).forEach(number -> faraway.put(hugo, LIST, listed("tt00000" + number)));

        var held = start("fetch", hugo);

        assertThat(held.state()).isEqualTo(Run.State.HELD);
        assertThat(held.message()).isEqualTo("6 titles would be added or changed, and the pipeline's guard allows 5");
        assertThat(applied(held.id()).message()).contains("6 changes were carried out");
        assertThat(titles(hugo)).hasSize(6);
    }

    private static Entry listed(String imdb) {
        return entry(imdb, Value.PRESENT, "2025-01-05");
    }

    private void drop(Account account, String csv) {
        try {
            drop(account.person(), "watchlist/list.csv", bytes(csv));
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> titles(Account account) {
        return library.page(new Library.Query(account.person(), LIST, null, null, null, null, null, null,
                Library.Order.TITLE, 0, 100)).rows().stream().map(Library.Row::imdb).sorted().toList();
    }
}
