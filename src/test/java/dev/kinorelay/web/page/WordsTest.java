package dev.kinorelay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.flow.desk.PipelineCard;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void joinsNamesAsPeopleDo() {
        assertThat(Words.and(List.of())).isEmpty();
        assertThat(Words.and(List.of("me"))).isEqualTo("me");
        assertThat(Words.and(List.of("me", "anna", "ben"))).isEqualTo("me, anna and ben");
    }

    @Test
    void namesShelvesAndAnswers() {
        assertThat(Words.shelf("watchlist")).isEqualTo("Watchlist");
        assertThat(Words.shelf("list:Rainy evenings")).isEqualTo("Rainy evenings");
        assertThat(Words.answer("list:films")).isEqualTo("List: films");
        assertThat(Words.answer("person:ben")).isEqualTo("A new person: ben");
    }

    @Test
    void showsRatingsWithoutNeedlessDecimals() {
        assertThat(Words.rating(8.0)).isEqualTo("8");
        assertThat(Words.rating(7.25)).isEqualTo("7.3");
        assertThat(Words.rating(10.0)).isEqualTo("10");
        assertThat(Words.rating(null)).isNull();
    }

    @Test
    void hasAWordForEachTwoOfTen() {
        assertThat(Stream.of(1.0, 2.0, 2.5, 4.0, 5.0, 6.4, 6.5, 8.0, 8.5, 10.0).map(Words::worth)).containsExactly(
                "Waste", "Waste", "Meh", "Meh", "Decent", "Decent", "Entertaining", "Entertaining", "Outstanding",
                "Outstanding");
        assertThat(Words.worth(0)).isEqualTo("Waste");
    }

    @Test
    void showsWhatAValueSays() {
        assertThat(Words.value(null, Verb.UPDATE)).isEqualTo("not there");
        assertThat(Words.value(Value.PRESENT, Verb.ADD)).isEqualTo("on the shelf");
        assertThat(Words.value(Value.of(Rating.outOfTen(8)), Verb.ADD)).isEqualTo("8/10");
        assertThat(Words.value(Value.of(Play.onDay(Instant.parse("2024-01-05T00:00:00Z"))), Verb.ADD))
                .isEqualTo("watched 2024-01-05");
    }

    @Test
    void hasAToneForEachState() {
        assertThat(Stream.of(Run.State.values(), Parcel.State.values(), PipelineCard.State.values())
                .flatMap(Arrays::stream))
                .allSatisfy(state -> assertThat(Words.tone(state)).isIn("good", "busy", "wait", "bad", "calm"));
    }
}
