package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaysTest {

    private static final Reconciler.Terms GUARDED = new Reconciler.Terms(true, true);
    private static final Plays TWO_HOURS = new Plays(ZoneOffset.UTC, title -> 120);

    private final ReconcilerTest.Found found = new ReconcilerTest.Found();

    @Test
    void aPlayWithinTheRuntimeIsTheOneThatIsThere() {
        compare(TWO_HOURS, List.of(at("20:00")), List.of(at("21:50")), List.of());

        assertThat(found.changes).isEmpty();
        assertThat(found.leftAlone).isEqualTo(1);
        assertThat(found.agreed).containsExactly("2024-05-05T21:50");
    }

    @Test
    void aPlayAfterTheEndIsARewatch() {
        compare(TWO_HOURS, List.of(at("22:01")), List.of(at("20:00")), List.of());

        assertThat(found.changes).containsExactly("ADD t1 p2024-05-05T22:01:00Z~SECOND");
    }

    @Test
    void whereTheRuntimeIsUnknownItIsHalfAnHour() {
        compare(Plays.UNKNOWN, List.of(at("20:00"), at("21:00")), List.of(at("20:30"), at("21:31")), List.of());

        assertThat(found.changes).containsExactly("ADD t1 p2024-05-05T21:00:00Z~SECOND");
    }

    @Test
    void aRuntimeNobodyCanSitThroughIsUnknown() {
        compare(new Plays(ZoneOffset.UTC, title -> 90_000), List.of(at("20:00")), List.of(at("20:31")), List.of());

        assertThat(found.changes).hasSize(1);
    }

    @Test
    void secondsMakeNoOtherPlay() {
        compare(Plays.UNKNOWN, List.of(Marks.playedAt("t1", "2024-05-05T20:00:41Z")), List.of(at("20:00")),
                List.of(at("20:00")));

        assertThat(found.changes).isEmpty();
        assertThat(found.others).isEmpty();
    }

    @Test
    void aDayIsAnyPlayOfThatDay() {
        compare(Plays.UNKNOWN, List.of(Marks.played("t1", "2024-05-05")), List.of(at("23:10")), List.of());

        assertThat(found.changes).isEmpty();
    }

    @Test
    void aPlayOfADayThatIsThereIsNotNew() {
        compare(Plays.UNKNOWN, List.of(at("00:10")), List.of(Marks.played("t1", "2024-05-05")), List.of());

        assertThat(found.changes).isEmpty();
    }

    @Test
    void theDayIsThePersonsDay() {
        var berlin = new Plays(ZoneId.of("Europe/Berlin"), title -> 0);

        compare(berlin, List.of(Marks.played("t1", "2024-05-06")), List.of(at("22:30")), List.of());
        compare(berlin, List.of(Marks.played("t1", "2024-05-05")), List.of(at("22:30")), List.of());

        assertThat(found.changes).containsExactly("ADD t1 p2024-05-05T00:00:00Z~DAY");
    }

    @Test
    void aDayBeforeTheUtcDayIsFoundAcrossOtherPlays() {
        var auckland = new Plays(ZoneId.of("Pacific/Auckland"), title -> 0);

        compare(auckland, List.of(Marks.played("t1", "2024-05-06")),
                List.of(at("09:00"), at("13:00")), List.of());

        assertThat(found.changes).isEmpty();
    }

    @Test
    void twoPlaysOnOneDayAreTwoThoughTheOtherSideKnowsTheDayOnly() {
        compare(Plays.UNKNOWN, List.of(at("10:00"), at("20:00")), List.of(Marks.played("t1", "2024-05-05")),
                List.of());

        assertThat(found.changes).containsExactly("ADD t1 p2024-05-05T20:00:00Z~SECOND");
    }

    @Test
    void eachPlayFindsOnePartnerOnlyAndItsOwnMinuteFirst() {
        compare(TWO_HOURS, List.of(at("20:00"), at("20:40")), List.of(at("20:40")), List.of());

        assertThat(found.changes).containsExactly("ADD t1 p2024-05-05T20:00:00Z~SECOND");
    }

    @Test
    void aPlayThatWasAgreedUnderAnotherMinuteAndRemovedThereStaysAway() {
        compare(TWO_HOURS, List.of(at("20:00")), List.of(), List.of(at("20:10")));

        assertThat(found.changes).isEmpty();
    }

    @Test
    void aPlayRemovedInTheSourceIsRemovedUnderTheMinuteOfTheTarget() {
        compare(TWO_HOURS, List.of(at("20:00")), List.of(at("20:10")), List.of());
        var agreed = List.of(at(found.agreed.getFirst().substring(11)));

        compare(TWO_HOURS, List.of(), List.of(at("20:10")), agreed);

        assertThat(found.changes).containsExactly("REMOVE t1 p2024-05-05T20:10:00Z~SECOND");
    }

    @Test
    void neverRemovesAnotherPlayOfTheTargetThatIsNearTheOneAgreedOn() {
        compare(TWO_HOURS, List.of(), List.of(at("20:10")), List.of(at("20:00")));

        assertThat(found.changes).isEmpty();
        assertThat(found.others).containsExactly("gone t1");
    }

    @Test
    void whatSomebodyRemovedUnderAnotherMinuteDoesNotComeBackByItself() {
        compare(TWO_HOURS, List.of(at("20:00")), List.of(Marks.unplayed(at("20:10"), "2024-06-01T00:00:00Z")),
                List.of());

        assertThat(found.others).containsExactly("removed there t1");
    }

    @Test
    void aPlayThatWasMovedToAnotherMinuteIsNotMissingUnderTheOldOne() {
        compare(TWO_HOURS, List.of(at("20:00")),
                List.of(Marks.unplayed(at("20:00"), "2024-01-01T00:00:00Z"), at("20:10")), List.of());

        assertThat(found.changes).isEmpty();
        assertThat(found.agreed).containsExactly("2024-05-05T20:10");
    }

    @Test
    void otherTitlesAtTheSameMinuteAreOtherPlays() {
        compare(TWO_HOURS, List.of(at("20:00")), List.of(Marks.playedAt("t2", "2024-05-05T20:00:00Z")), List.of());

        assertThat(found.changes).containsExactly("ADD t1 p2024-05-05T20:00:00Z~SECOND");
    }

    @Test
    void aMillionPlaysAreNeverInMemoryTogether() {
        var ahead = new Ahead();
        var source = plays(0).peek(mark -> ahead.step(1)).iterator();
        var target = plays(7).peek(mark -> ahead.step(-1)).iterator();

        new Reconciler(GUARDED, found, TWO_HOURS).oneWay(source, target, List.<Mark>of().iterator());

        assertThat(found.leftAlone).isEqualTo(1_000_000);
        assertThat(ahead.most).as("plays taken from one side before those of the other").isLessThan(10);
    }

    private static Stream<Mark> plays(int late) {
        return IntStream.range(0, 1_000_000).mapToObj(number -> {
            var at = Instant.EPOCH.plusSeconds(number % 100 * 864_000L + late * 60);
            var play = new Play(at, Play.Precision.MINUTE);
            return new Mark(new TitleId("t" + (10_000 + number / 100)), play.occurrence(),
                    Value.of(play), 1, null, null, null);
        });
    }

    private static Mark at(String time) {
        return Marks.playedAt("t1", "2024-05-05T" + time + ":00Z");
    }

    private void compare(Plays plays, List<Mark> source, List<Mark> target, List<Mark> base) {
        new Reconciler(GUARDED, found, plays).oneWay(source.iterator(), target.iterator(), base.iterator());
    }

    /** How far one side was read before the other. */
    private static final class Ahead {

        private int now;
        private int most;

        void step(int side) {
            now += side;
            most = Math.max(most, Math.abs(now));
        }
    }
}
