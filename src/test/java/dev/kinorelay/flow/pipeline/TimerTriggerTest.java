package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.Fire;
import dev.kinorelay.flow.desk.PipelineCard.State;
import dev.kinorelay.flow.desk.StartAnswer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimerTriggerTest {

    private static final Person ANNA = new Person("anna");

    @TempDir
    Path root;
    private Rig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new Rig(root);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void listen(String cron) {
        rig.save("one.yaml", Rig.text("one", "quartz:one?cron=" + cron, 1));
        rig.settle();
    }

    @Test
    void runsForEachPersonUnderTheTimeItWasDue() throws Exception {
        rig.persons.add(ANNA);
        listen("* * * * * ?");
        var fires = List.of(Rig.next(rig.fires), Rig.next(rig.fires));
        assertThat(fires).extracting(Fire::person).containsExactlyInAnyOrder(Person.ME, ANNA);
        assertThat(fires).allSatisfy(fire -> {
            assertThat(fire.trigger()).isEqualTo("timer");
            assertThat(fire.mode()).isEqualTo(Mode.LIVE);
            assertThat(fire.occasion()).matches("one/(me|anna)/\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        });
        var later = List.of(Rig.next(rig.fires), Rig.next(rig.fires));
        assertThat(later).extracting(Fire::occasion)
                .doesNotContainAnyElementsOf(fires.stream().map(Fire::occasion).toList());
    }

    @Test
    void aTurnWhileTheLastRunIsUnderWayIsLeftOut() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        rig.during = exchange -> {
            inside.countDown();
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
        };
        listen("* * * * * ?");
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        var first = Rig.next(rig.fires);
        assertThat(rig.pipelines.desk().start("one", Optional.empty(), Mode.PLAN, "page"))
                .isEqualTo(new StartAnswer.AlreadyRunning(first.runId()));
        assertThat(rig.fires).isEmpty();
        goOn.countDown();
        assertThat(Rig.next(rig.fires).occasion()).isNotEqualTo(first.occasion());
    }

    @Test
    void aTimerThatComesDueWhileItIsStartedGoesOn() throws Exception {
        for (int number = 1; number < 40; number++) {
            listen("* * * * * ?&trigger.timeZone=" + (number % 2 == 0 ? "UTC" : "Europe/Berlin"));
        }
        rig.fires.clear();
        assertThat(Rig.next(rig.fires)).isNotNull();
        assertThat(Rig.next(rig.fires)).isNotNull();
    }

    @Test
    void tellsWhenItRunsNext() {
        rig.clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        listen("0+30+3+*+*+?&trigger.timeZone=Europe/Berlin");
        var card = rig.card("one");
        assertThat(card.nextFire()).isEqualTo(Instant.parse("2026-03-02T02:30:00Z"));
        assertThat(card.when()).isEqualTo("every day at 03:30 (Europe/Berlin)");
        assertThat(card.loaded()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(card.description()).isEqualTo("When asked, ask the guard 1.");
    }

    @Test
    void concernsThoseWhoHaveEveryAccountItNames() throws Exception {
        rig.persons.add(ANNA);
        rig.save("one.yaml", Rig.text("one", 1).replace("guard?removals=1", "deliver?account=trakt"));
        rig.settle();
        assertThat(rig.card("one").state()).isEqualTo(State.WAITING);
        assertThat(rig.card("one").waitsFor()).containsExactly("trakt");
        assertThat(rig.pipelines.desk().start("one", Optional.empty(), Mode.LIVE, "page"))
                .isInstanceOfSatisfying(StartAnswer.NotReady.class,
                        no -> assertThat(no.reason()).isEqualTo("Nobody has the account trakt"));
        rig.accounts.add("trakt");
        assertThat(rig.card("one").persons()).containsExactly("me", "anna");
        assertThat(rig.pipelines.desk().start("one", Optional.of(ANNA), Mode.PLAN, "page"))
                .isInstanceOf(StartAnswer.Started.class);
        var fire = Rig.next(rig.fires);
        assertThat(fire.person()).isEqualTo(ANNA);
        assertThat(fire.mode()).isEqualTo(Mode.PLAN);
        assertThat(fire.occasion()).isEqualTo("one/anna/page/" + fire.runId());
    }

    @Test
    void whatIsBrokenOrUnknownCannotBeStarted() {
        rig.save("bad.yaml", "- route:\n");
        rig.settle();
        assertThat(rig.pipelines.desk().start("bad", Optional.empty(), Mode.LIVE, "page"))
                .isInstanceOfSatisfying(StartAnswer.NotReady.class,
                        no -> assertThat(no.reason()).startsWith("bad.yaml, line 1"));
        assertThat(rig.pipelines.desk().start("none", Optional.empty(), Mode.LIVE, "page"))
                .isEqualTo(new StartAnswer.Unknown());
    }
}
