package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.desk.PlanDesk;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.service.Capabilities;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Plans that are applied, runs that are taken back, and shelves that become what they were, on another machine too. */
class UndoScenarioTest extends FarAwayProgram {

    private static final Shelf RATINGS = Shelf.RATINGS;
    @Autowired
    private PlanDesk plans;

    @DynamicPropertySource
    static void pipelines(DynamicPropertyRegistry registry) throws IOException {
        pipelines(registry, Map.of("send", carries("send", "library", "ratings", FarAway.SERVICE, "guarded")));
    }

    @AfterEach
    void likeNew() {
        faraway.can(Capabilities.remote(100, 1));
    }

    @Test
    void takesBackWhatARunBroughtFarAwayAndDoesNotRedoIt() {
        var anna = with("anna", "tt0000001,8", "tt0000002,7");
        var sent = start("send", anna);
        assertThat(faraway.on(anna, RATINGS)).containsExactly("tt0000001 r8/10", "tt0000002 r7/10");

        var undo = runs.find(plans.undo(sent.id(), "page")).orElseThrow();
        assertThat(undo.state()).isEqualTo(Run.State.PLANNED);
        assertThat(undo.undoes()).contains(sent.id());
        assertThat(faraway.on(anna, RATINGS)).as("nothing happens before it is applied").hasSize(2);
        applied(undo.id());
        assertThat(faraway.on(anna, RATINGS)).isEmpty();

        assertThat(start("send", anna).tally().isQuiet()).isTrue();
        assertThat(start("send", anna).tally().isQuiet()).isTrue();
        rate(anna, "tt0000001,9", "tt0000002,7");
        start("send", anna);
        assertThat(faraway.on(anna, RATINGS)).containsExactly("tt0000001 r9/10");
    }

    @Test
    void takesBackOnlyWhatStillStandsAsTheRunLeftIt() {
        var ben = with("ben", "tt0000011,8", "tt0000012,7");
        var sent = start("send", ben);
        faraway.put(ben, RATINGS, rated("tt0000011", 3));

        var undo = runs.find(plans.undo(sent.id(), "page")).orElseThrow();

        assertThat(undo.tally().removed()).isEqualTo(1);
        assertThat(undo.tally()).matches(tally -> tally.addsUp());
        assertThat(rejects(undo)).containsExactly("no longer holds: it is rated 3/10 by now");
        applied(undo.id());
        assertThat(faraway.on(ben, RATINGS)).containsExactly("tt0000011 r3/10");
    }

    @Test
    void saysBeforehandWhatTheServiceCannotTakeBack() {
        var carl = with("carl", "tt0000021,8");
        var sent = start("send", carl);
        faraway.can(Capabilities.remote(100, 1).withoutRemoving());

        var undo = runs.find(plans.undo(sent.id(), "page")).orElseThrow();

        assertThat(rejects(undo)).containsExactly("Nothing can be removed from the ratings of carl/faraway");
        assertThat(applied(undo.id()).message()).startsWith("0 changes were carried out");
    }

    @Test
    void appliesOnlyWhatOfAPlanStillHoldsFarAway() {
        var dora = with("dora", "tt0000031,8", "tt0000032,7");
        var plan = start("send", dora, Mode.PLAN);
        assertThat(plan.state()).isEqualTo(Run.State.PLANNED);
        assertThat(faraway.on(dora, RATINGS)).isEmpty();
        faraway.put(dora, RATINGS, rated("tt0000031", 5));

        var applied = applied(plan.id());

        assertThat(applied.message()).isEqualTo(
                "1 change was carried out with your consent. 1 no longer holds and will not be carried out.");
        assertThat(faraway.on(dora, RATINGS)).containsExactly("tt0000031 r5/10", "tt0000032 r7/10");
    }

    @Test
    void appliesByWhatWasLastKnownWhenTheServiceIsDown() {
        var ella = with("ella", "tt0000041,8");
        var plan = start("send", ella, Mode.PLAN);
        faraway.nextReading(() -> {
            throw new TryLater("Faraway is down", Duration.ofMinutes(1));
        });

        var applied = applied(plan.id());

        assertThat(applied.message()).contains("1 change was carried out")
                .contains("could not be looked at just now").contains("Faraway is down");
        assertThat(faraway.on(ella, RATINGS)).containsExactly("tt0000041 r8/10");
    }

    @Test
    void makesAShelfWhatItWasBeforeARun() {
        var finn = with("finn", "tt0000051,8", "tt0000052,7");
        start("send", finn);
        rate(finn, "tt0000051,9", "tt0000053,6");
        start("send", finn);
        assertThat(faraway.on(finn, RATINGS)).containsExactly("tt0000051 r9/10", "tt0000053 r6/10");

        var moments = plans.moments(finn, RATINGS);
        assertThat(moments).extracting(PlanDesk.Moment::changes).containsExactly(3L, 2L);
        var restore = runs.find(plans.restore(finn, RATINGS, moments.getFirst().at(), "page")).orElseThrow();
        assertThat(restore.tally()).matches(tally -> tally.added() == 1 && tally.changed() == 1
                && tally.removed() == 1 && tally.addsUp());
        applied(restore.id());

        assertThat(faraway.on(finn, RATINGS)).containsExactly("tt0000051 r8/10", "tt0000052 r7/10");
        assertThat(start("send", finn).tally().isQuiet()).as("nothing is redone").isTrue();
    }

    @Test
    void plansAPipelineOfTheInboxWithTheFileThatWasTakenLast() {
        var gus = with("gus", "tt0000061,8");

        var started = (StartAnswer.Started) desk.start("inbox", Optional.of(gus.person()), Mode.PLAN, "page");
        var plan = runs.find(decided(started.runIds().getFirst())).orElseThrow();

        assertThat(plan.state()).isEqualTo(Run.State.PLANNED);
        assertThat(plan.tally()).matches(tally -> tally.read() == 1 && tally.unchanged() == 1);
    }

    @Test
    void asksForNothingThatCannotBe() {
        var hugo = with("hugo", "tt0000071,8");
        start("send", hugo);
        var quiet = start("send", hugo);

        assertThatThrownBy(() -> plans.undo(quiet.id(), "page")).isInstanceOf(NeedsAttention.class)
                .hasMessage("This run has delivered nothing that could be taken back");
        assertThatThrownBy(() -> plans.undo("none", "page")).isInstanceOf(NeedsAttention.class);
        assertThatThrownBy(() -> plans.planFile("send", hugo.person(), Optional.empty(), "x.csv",
                java.io.InputStream.nullInputStream())).isInstanceOf(NeedsAttention.class);
    }

    private Account with(String name, String... rows) {
        var account = connected(name);
        rate(account, rows);
        return account;
    }

    private void rate(Account account, String... rows) {
        var csv = new StringBuilder("Const,Your Rating,Date Rated,Title,Title Type\n");
        for (String row : rows) {
            csv.append(row).append(",2025-01-05,Film ").append(row, 0, 9).append(",Movie\n");
        }
        try {
            drop(account.person(), "ratings.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private List<String> rejects(Run run) {
        return runs.rejects(run.id(), null, 10).stream().map(reject -> reject.row().reason()).toList();
    }
}
