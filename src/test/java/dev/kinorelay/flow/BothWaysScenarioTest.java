package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Value;
import dev.kinorelay.flow.desk.PlanDesk;
import dev.kinorelay.service.Capabilities;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two shelves that follow each other, through pipelines. */
class BothWaysScenarioTest extends BothWaysProgram {

    @Autowired
    private PlanDesk plans;

    @Test
    void whatIsAddedOnEitherSideComesToTheOtherAndGoesFromThereToo() {
        var anna = connected("both-anna");
        drop(anna, "tt0000001");
        meet(anna);

        faraway.put(anna, LIST, listed("tt0000002"));
        drop(anna, "tt0000001", "tt0000003");
        var run = start("both", anna);

        assertThat(run.tally()).matches(tally -> tally.added() == 2 && tally.addsUp());
        assertThat(titles(anna)).containsExactly("tt0000001", "tt0000002", "tt0000003");
        assertThat(faraway.on(anna, LIST)).isEqualTo(titles(anna));
        assertThat(start("both", anna).tally().isQuiet()).isTrue();

        faraway.remove(anna, LIST, "tt0000001");
        assertThat(start("both", anna).tally()).matches(tally -> tally.removed() == 1 && tally.addsUp());
        drop(anna, "tt0000002");
        assertThat(start("both", anna).tally().removed()).isEqualTo(1);

        assertThat(titles(anna)).containsExactly("tt0000002");
        assertThat(faraway.on(anna, LIST)).containsExactly("tt0000002");
    }

    @Test
    void twoFullShelvesMeetInAPlanThatWaitsForConsentAndRemovesNothing() {
        var ben = connected("both-ben");
        drop(ben, "tt0000010", "tt0000011");
        faraway.put(ben, LIST, listed("tt0000011"));
        faraway.put(ben, LIST, listed("tt0000012"));

        var run = start("both", ben);

        assertThat(run.state()).isEqualTo(Run.State.HELD);
        assertThat(run.message()).contains("meet for the first time: 1 would be added and 0 changed on"
                + " both-ben/faraway's watchlist and 1 would be added and 0 changed on both-ben/library's watchlist");
        var again = start("both", ben);
        assertThat(again.state()).isEqualTo(Run.State.HELD);
        assertThat(runs.find(run.id()).orElseThrow()).matches(first -> first.state() == Run.State.SETTLED)
                .extracting(Run::message).asString().contains("has looked again and waits for consent in its place");
        applied(again.id());
        assertThat(titles(ben)).containsExactly("tt0000010", "tt0000011", "tt0000012")
                .isEqualTo(faraway.on(ben, LIST));
        assertThat(start("both", ben).tally().isQuiet()).isTrue();
        faraway.remove(ben, LIST, "tt0000011");
        assertThat(start("both", ben).tally().removed()).isEqualTo(1);
    }

    @Test
    void shelvesThatAreTheSameKnowEachOtherWithoutBeingAskedAbout() {
        var carl = connected("both-carl");
        drop(carl, "tt0000020", "tt0000021", "tt0000022");
        List.of("tt0000020", "tt0000021", "tt0000022").forEach(imdb -> faraway.put(carl, LIST, listed(imdb)));

        assertThat(start("both", carl)).matches(run -> run.state() == Run.State.SETTLED && run.tally().isQuiet());
        faraway.remove(carl, LIST, "tt0000020");
        start("both", carl);

        assertThat(titles(carl)).containsExactly("tt0000021", "tt0000022");
    }

    @Test
    void undoPutsBothSidesBackAndTheNextRunLeavesThemSo() {
        var dora = connected("both-dora");
        drop(dora, "tt0000030", "tt0000031", "tt0000032");
        meet(dora);
        faraway.put(dora, LIST, listed("tt0000033"));
        faraway.remove(dora, LIST, "tt0000030");
        drop(dora, "tt0000030", "tt0000032", "tt0000034");
        var run = start("both", dora);
        assertThat(run.tally()).matches(tally -> tally.added() == 2 && tally.removed() == 2);

        applied(plans.undo(run.id(), "page"));

        var here = List.of("tt0000030", "tt0000032", "tt0000034");
        var there = List.of("tt0000031", "tt0000032", "tt0000033");
        assertThat(titles(dora)).isEqualTo(here);
        assertThat(faraway.on(dora, LIST)).isEqualTo(there);
        assertThat(start("both", dora).tally().isQuiet()).isTrue();
        assertThat(titles(dora)).isEqualTo(here);
        assertThat(faraway.on(dora, LIST)).isEqualTo(there);
    }

    @Test
    void aShelfThatFollowedGoesOnFromWhatBothAgreedOn() {
        var ella = connected("both-ella");
        drop(ella, "tt0000040", "tt0000041", "tt0000042");
        start("follow", ella);
        start("follow", ella);
        faraway.remove(ella, LIST, "tt0000040");

        assertThat(start("both", ella).tally().removed()).isEqualTo(1);
        assertThat(titles(ella)).containsExactly("tt0000041", "tt0000042");
    }

    @Test
    void whatWasSentAndNeverSeenThereIsNotTakenForRemoved() {
        var finn = connected("both-finn");
        drop(finn, "tt0000050", "tt0000051", "tt0000052");
        meet(finn);
        drop(finn, "tt0000050", "tt0000051", "tt0000052", "tt0000053");
        start("both", finn);
        // It said yes and did nothing.
        faraway.remove(finn, LIST, "tt0000053");

        assertThat(start("both", finn).tally().removed()).isZero();
        assertThat(titles(finn)).hasSize(4);
    }

    @Test
    void aRatingThatTheOtherSideRoundsStaysAsItIs() {
        var gus = connected("both-gus");
        faraway.put(gus, RATINGS, entry("tt0000060", Value.of(Rating.outOfTen(7.5)), "2025-01-05"));
        start("stars", gus);
        faraway.can(Capabilities.remote(100, 1).ratingInSteps(10));
        faraway.put(gus, RATINGS, rated("tt0000060", 8));

        assertThat(start("stars", gus).tally().isQuiet()).isTrue();
        assertThat(ratings(gus)).containsExactly("tt0000060 r7.5/10");

        faraway.put(gus, RATINGS, rated("tt0000060", 3));
        start("stars", gus);
        assertThat(ratings(gus)).containsExactly("tt0000060 r3/10");
    }

    @Test
    void moreRemovalsOnOneSideThanTheGuardAllowsWaitForConsentThoughTheOtherIsLarge() {
        var hugo = connected("both-hugo");
        IntStream.range(100, 112).forEach(number -> faraway.put(hugo, LIST, listed("tt0000" + number)));
        start("both", hugo);
        IntStream.range(100, 112).forEach(number -> faraway.remove(hugo, LIST, "tt0000" + number));

        var run = start("both", hugo);

        assertThat(run.state()).isEqualTo(Run.State.HELD);
        assertThat(run.message()).contains("both-hugo/library's watchlist: The source is empty");
        assertThat(titles(hugo)).hasSize(12);
        applied(run.id());
        assertThat(titles(hugo)).isEmpty();
        assertThat(start("both", hugo, Mode.LIVE).tally().isQuiet()).isTrue();
    }

    @Test
    void pipelinesInARingComeToRest() {
        var ines = connected("both-ines");
        drop(ines, "tt0000070", "tt0000071");
        faraway.put(ines, LIST, listed("tt0000072"));
        for (var pipeline : List.of("follow", "fetch", "both", "follow", "fetch", "both")) {
            start(pipeline, ines);
        }

        assertThat(titles(ines)).containsExactly("tt0000070", "tt0000071", "tt0000072")
                .isEqualTo(faraway.on(ines, LIST));
        for (var pipeline : List.of("both", "fetch", "follow")) {
            assertThat(start(pipeline, ines).tally().isQuiet()).as(pipeline).isTrue();
        }
    }

    @Test
    void aRestoredServerWithNewIdsOfItsOwnLosesAndDoublesNothing() {
        var jan = connected("both-jan");
        drop(jan, "tt0000080", "tt0000081");
        meet(jan);
        UnaryOperator<List<Entry>> renumbered = all -> all.stream().map(entry -> numbered(entry, "9")).toList();
        faraway.nextReadingGives(renumbered);

        assertThat(start("both", jan).tally().isQuiet()).isTrue();
        assertThat(titles(jan)).containsExactly("tt0000080", "tt0000081");
    }

    @Test
    void aTitleThatIsThereTwiceUnderTwoIdsIsOne() {
        var kim = connected("both-kim");
        drop(kim, "tt0000090", "tt0000091");
        meet(kim);
        faraway.nextReadingGives(all -> Stream.concat(all.stream(), all.stream().map(entry -> numbered(entry, "8")))
                .toList());

        assertThat(start("both", kim).tally().isQuiet()).isTrue();
        assertThat(titles(kim)).containsExactly("tt0000090", "tt0000091");
        assertThat(start("both", kim).tally().isQuiet()).isTrue();
    }
}
