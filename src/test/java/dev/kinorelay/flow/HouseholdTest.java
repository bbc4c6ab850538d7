package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Play.Precision;
import dev.kinorelay.service.Capabilities;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two people with four services each, which have their ways: one rates in whole stars, one with a thumb and tells no times, one
 * never takes anything away and has a clock that is an hour ahead. After a week of edits on all sides every shelf holds what it should.
 */
class HouseholdTest {

    private static final int WEEKS = Integer.getInteger("kinorelay.weeks", 50);

    @TempDir
    private Path folder;

    @Test
    void comesToRestAfterEveryWeekWithEveryShelfAsItShouldBe() {
        var services = List.of(
                new Awkward("dated-exact", Capabilities.remote(100, 1)),
                new Awkward("dated-stars", Capabilities.remote(100, 1).ratingInSteps(10)),
                new Awkward("thumbs", Capabilities.remote(100, 1).ratingInSteps(2).dated(null)),
                new Awkward("keeper", Capabilities.remote(100, 1).withoutRemoving().ratingInSteps(5)
                        .dated(Precision.MINUTE), Duration.ofHours(1)));
        long changes = 0;
        try (var rig = new HouseholdRig(folder, services)) {
            for (int week = 1; week <= WEEKS; week++) {
                for (var name : List.of("anna", "ben")) {
                    changes += new Week(rig, new Person(name + week), 1000L * week + name.length()).pass();
                }
            }
        }
        assertThat(changes).as("changes that went from one side to another").isGreaterThan(30L * WEEKS);
    }
}
