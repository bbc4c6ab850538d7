package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.TitleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CrowdsTest {

    private static final Plays BERLIN = new Plays(ZoneId.of("Europe/Berlin"), title -> 0);
    private static final LocalDate GIVEN = LocalDate.parse("2020-01-01");

    @Test
    void fiveEpisodesOnOneDayGoToTheDaysOfTheirAiring() {
        var moved = new Crowds(4, GIVEN, BERLIN).of(crowd(5, LocalDate.parse("2011-04-17")));

        assertThat(moved).hasSize(5).allSatisfy(each -> assertThat(each.to().occurrence()).isEqualTo("2011-04-17"));
    }

    @Test
    void fourAreAnEvening() {
        assertThat(new Crowds(4, GIVEN, BERLIN).of(crowd(4, GIVEN))).isEmpty();
    }

    @Test
    void anUnknownAiringIsTheGivenDay() {
        assertThat(new Crowds(4, GIVEN, BERLIN).of(crowd(5, null)))
                .allSatisfy(each -> assertThat(each.to().occurrence()).isEqualTo("2020-01-01"));
    }

    @Test
    void withoutAGivenDayTheyStay() {
        assertThat(new Crowds(4, null, BERLIN).of(crowd(5, null))).isEmpty();
    }

    @Test
    void theDayIsThePersonsDay() {
        var acrossMidnight = IntStream.range(0, 6).mapToObj(number -> new Crowds.Seen(new TitleId("t" + number),
                new Play(Instant.parse("2024-05-05T21:00:00Z").plusSeconds(number * 1800L), Play.Precision.MINUTE),
                GIVEN)).toList();

        assertThat(new Crowds(4, null, BERLIN).of(acrossMidnight)).as("two on one day, four on the next").isEmpty();
    }

    @Test
    void oneEpisodeAgainAndAgainIsNoCrowd() {
        var again = IntStream.range(0, 9).mapToObj(number -> new Crowds.Seen(new TitleId("t1"),
                new Play(Instant.parse("2024-05-05T08:00:00Z").plusSeconds(number * 60L), Play.Precision.MINUTE),
                GIVEN)).toList();

        assertThat(new Crowds(4, null, BERLIN).of(again)).isEmpty();
    }

    @Property
    void whatWasSpreadOnceIsNotSpreadAgain(@ForAll @IntRange(min = 1, max = 30) int episodes) {
        var crowds = new Crowds(4, GIVEN, BERLIN);
        var aired = IntStream.range(0, episodes).mapToObj(number -> new Crowds.Seen(new TitleId("t" + number),
                Play.onDay(Instant.parse("2024-05-05T00:00:00Z")), GIVEN.plusDays(number / 6))).toList();
        var after = crowds.of(aired).stream()
                .map(moved -> new Crowds.Seen(moved.seen().episode(), moved.to(), moved.seen().aired())).toList();

        assertThat(crowds.of(after)).isEmpty();
    }

    private static List<Crowds.Seen> crowd(int episodes, LocalDate aired) {
        return IntStream.range(0, episodes).mapToObj(number -> new Crowds.Seen(new TitleId("t" + number),
                new Play(Instant.parse("2024-05-05T08:00:00Z").plusSeconds(number), Play.Precision.SECOND), aired))
                .toList();
    }
}
