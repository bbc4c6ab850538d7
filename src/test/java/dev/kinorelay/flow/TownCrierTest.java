package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.service.Notifier;
import dev.kinorelay.service.RunReport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TownCrierTest {

    @TempDir
    Path folder;
    private LedgerFixture ledger;
    private final List<String> told = new ArrayList<>();
    private boolean lost;
    private TownCrier crier;

    /** Somebody who listens. */
    private final class Listener implements Notifier {

        @Override
        public boolean isSetUp() {
            return true;
        }

        @Override
        public void tell(RunReport report) {
            if (lost) {
                throw new TryLater("down", Duration.ofMinutes(1));
            }
            told.add(report.run().id() + " " + report.run().state());
        }
    }

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
        crier = new TownCrier(List.of(new Listener()), ledger.runs, ledger.outcomes, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        crier.destroy();
        ledger.close();
    }

    private String run(String id) {
        ledger.runs.open(new Runs.Opening(id, "lists", "v1", Person.ME, Mode.LIVE, id, "timer", null));
        return id;
    }

    private static Tally added(long number) {
        return new Tally(number, number, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aRunIsToldOfOnceWhenItIsSettled() {
        ledger.runs.decide(run("r1"), added(3), null);
        crier.look();
        ledger.runs.settleFinished();
        crier.look();
        crier.look();
        assertThat(told).containsExactly("r1 SETTLED");
    }

    @Test
    void anErrorAndAHeldRunAreToldAtOnceAndAQuietRunNever() {
        ledger.runs.fail(run("r1"), Tally.NONE, "broken", "mend it");
        ledger.runs.hold(run("r2"), added(60), "too many", "look");
        ledger.runs.decide(run("r3"), added(0), null);
        ledger.runs.settleFinished();
        crier.look();
        assertThat(told).containsExactly("r1 FAILED", "r2 HELD");
    }

    @Test
    void whatEndedBeforeTheStartIsOldNews() {
        ledger.runs.fail(run("r1"), Tally.NONE, "broken", "mend it");
        crier.begin();
        crier.look();
        assertThat(told).isEmpty();
        assertThat(ledger.runs.find("r1").orElseThrow().state()).isEqualTo(Run.State.FAILED);
    }

    @Test
    void aMessageThatIsLostStopsNothing() {
        lost = true;
        ledger.runs.fail(run("r1"), Tally.NONE, "broken", "mend it");
        crier.look();
        lost = false;
        ledger.runs.fail(run("r2"), Tally.NONE, "broken", "mend it");
        crier.look();
        assertThat(told).containsExactly("r2 FAILED");
    }
}
