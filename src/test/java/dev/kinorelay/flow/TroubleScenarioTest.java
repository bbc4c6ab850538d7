package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.Kinorelay;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.desk.WaitingDesk;
import dev.kinorelay.sandbox.trakt.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;

/**
 * Plays every story of trouble; each has a person of its own, connected to an account at Trakt's double. A
 * story goes on when the couriers rest.
 */
class TroubleScenarioTest extends TraktProgram {

    @Autowired
    private WaitingDesk waiting;
    @Autowired
    private TroubleChecks checks;
    @Autowired
    private org.springframework.core.env.Environment environment;

    @TestFactory
    Stream<DynamicTest> everyTroubleEndsAsToldInItsFolder() throws IOException {
        try (var folders = Files.list(Path.of("src/test/scenarios/trouble"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> play(folder)));
        }
    }

    private void play(Path folder) throws IOException {
        calm();
        BrokenWriter.STUMBLES_OVER.clear();
        var story = Story.read(folder);
        var person = new Person(story.name());
        link(person);
        try {
            for (var step : story.steps()) {
                String said = act(person, step.words());
                Runnable check = () -> checks.check(person, step.words(), said, "the step " + step.words());
                if (step.words().get("within") instanceof String time) {
                    passTime(CLOCK.instant().plus(Duration.parse(time)), check);
                }
                await(check);
            }
        } finally {
            accounts.remove(account(person)); // what is left of one story is no part of the next
        }
    }

    /** Minute by minute, until the check holds. */
    private void passTime(Instant end, Runnable check) {
        while (CLOCK.instant().isBefore(end) && !holdsAtRest(check)) {
            later(Duration.ofMinutes(1));
        }
    }

    /** Does the one thing the step tells of; answers what the person was told at once, if anything. */
    private String act(Person person, Map<String, Object> words) throws IOException {
        String deed = words.keySet().iterator().next();
        Object what = words.get(deed);
        switch (deed) {
            case "library" -> each(what, (shelf, rows) -> drop(person, shelf, rows));
            case "trakt" -> each(what, (shelf, rows) -> FarShelf.place(person, shelf, rows));
            case "fault" -> TRAKT.faults().set(FaultWords.fault(cast(what), CLOCK.instant()));
            case "trakt-removes" -> each(what, (shelf, rows) -> FarShelf.remove(person, shelf, rows));
            case "mend" -> TRAKT.faults().clear();
            case "within" -> assertThat(Duration.parse((String) what)).isPositive();
            case "later" -> later(Duration.parse((String) what));
            case "start" -> checks.latest(start((String) what, person, Mode.LIVE));
            case "consent" -> desk.consent(checks.latest());
            case "retry" -> waiting.retryNow(account(person));
            case "link" -> link(person);
            case "app-gone" -> TRAKT.app().gone((Boolean) what);
            case "member" -> member(person, cast(what));
            case "breaker" -> breakerTriesAgain();
            case "defect" -> BrokenWriter.STUMBLES_OVER.addAll(cast(what));
            case "test" -> {
                return test(person);
            }
            case "second-instance" -> {
                return secondInstance();
            }
            default -> throw new IllegalArgumentException("No deed: " + deed);
        }
        return null;
    }

    private interface Deed {
        void on(String shelf, List<String> rows) throws IOException;
    }

    private static void each(Object shelves, Deed deed) throws IOException {
        for (var shelf : TroubleScenarioTest.<Map<String, List<String>>>cast(shelves).entrySet()) {
            deed.on(shelf.getKey(), shelf.getValue());
        }
    }

    private void drop(Person person, String shelf, List<String> rows) throws IOException {
        var run = drop(person, Exports.path(shelf), Exports.of(shelf, rows));
        assertThat(run.state()).as(run.message()).isEqualTo(Run.State.SETTLED);
    }

    private static void member(Person person, Map<String, Object> words) {
        var member = TRAKT.member(person.name());
        words.forEach((word, value) -> {
            switch (word) {
                case "locked" -> member.locked((Boolean) value);
                case "watchlist" -> member.free().limits(Limits.FREE.withWatchlist((Integer) value));
                case "expired" -> TRAKT.tokens().expire(member);
                case "thrown-out" -> TRAKT.tokens().throwOut(member);
                default -> throw new IllegalArgumentException("No such thing happens to a member: " + word);
            }
        });
    }

    private String test(Person person) {
        try {
            return accounts.test(account(person));
        } catch (NeedsAttention attention) {
            return attention.getMessage() + " " + attention.remedy();
        }
    }

    private String secondInstance() {
        var second = new SpringApplicationBuilder(Kinorelay.class).logStartupInfo(false);
        try (var started = second.run("--server.port=0",
                "--kinorelay.data=" + environment.getProperty("kinorelay.data"))) {
            return "It started all the same: " + started.getId();
        } catch (RuntimeException refused) {
            var cause = NestedExceptionUtils.getMostSpecificCause(refused);
            var words = cause instanceof NeedsAttention attention ? attention.getMessage() + " " + attention.remedy()
                    : refused.toString();
            return words.replace(environment.getProperty("kinorelay.data", "?"), "<data>");
        }
    }

    private static Account account(Person person) {
        return new Account(person, SERVICE, SERVICE);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
