package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.engine.EpisodeName.Part;
import dev.kinorelay.engine.EpisodeName.Whole;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The Crown: Season 2: Misadventure | The Crown | 2 | Misadventure",
            "Dark: Staffel 1: Geheimnisse | Dark | 1 | Geheimnisse", "Dark: 3. Staffel: Déjà-vu | Dark | 3 | Déjà-vu",
            "Lupin: Saison 1: Chapitre un | Lupin | 1 | Chapitre un",
            "Élite: Temporada 4: El nuevo orden | Élite | 4 | El nuevo orden",
            "Élite: 4ª temporada: El nuevo | Élite | 4 | El nuevo",
            "Suburra: Stagione 2: Titolo | Suburra | 2 | Titolo",
            "Undercover: Seizoen 1: De start | Undercover | 1 | De start",
            "1983: Sezon 1: Tytuł | 1983 | 1 | Tytuł", "Кухня: Сезон 2: Серия | Кухня | 2 | Серия",
            "Кухня: 2 сезон: Серия | Кухня | 2 | Серия",
            "深夜食堂: シーズン2: 名前 | 深夜食堂 | 2 | 名前", "킹덤: 시즌 2: 이름 | 킹덤 | 2 | 이름", "三体: 第1季: 倒计时 | 三体 | 1 | 倒计时",
            "Unorthodox: Limited Series: Part 1 | Unorthodox | 1 | Part 1",
            "Fleabag: Series 2: Episode | Fleabag | 2 | Episode",
            "Star Trek: Discovery: Season 1: The Vulcan Hello: Part 2 | Star Trek: Discovery | 1 | The Vulcan Hello: Part 2",
            "Dark – Season 1 – Secrets | Dark | 1 | Secrets", "Dark: Season 2 | Dark | 2 |"})
    void takesShowSeasonAndEpisodeApart(String name, String show, int season, String episode) {
        assertThat(EpisodeName.readings(name)).singleElement().isInstanceOfSatisfying(Part.class, part -> {
            assertThat(part.show()).isEqualTo(show);
            assertThat(part.season()).isEqualTo(season);
            assertThat(part.name()).isEqualTo(episode);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Dark: Season 1: Episode 7 | 7", "Dark: Staffel 1: Folge 12: Das Ende | 12",
            "三体: 第1季: 第3集 | 3", "Dark: Season 1: Secrets |"})
    void readsTheNumberOfAnEpisode(String name, Integer number) {
        assertThat(((Part) EpisodeName.readings(name).getFirst()).episode()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mission: Impossible", "Terminator 2: Judgment Day", "Kill Bill: Vol. 1",
            "2001: A Space Odyssey",
            "Harry Potter and the Deathly Hallows: Part 2", "Dune: Part Two", "Star Wars: Episode IV - A New Hope",
            "Mission: Impossible - Fallout", "Dune", "Borat: Cultural Learnings", ":", "M:"})
    void aFilmStaysAFilm(String name) {
        assertThat(EpisodeName.readings(name).getFirst()).isEqualTo(new Whole(name));
    }

    @Test
    void offersBothReadingsWhereANameMayBeEither() {
        assertThat(EpisodeName.readings("Dune: Part Two")).containsExactly(new Whole("Dune: Part Two"),
                new Part("Dune", 2, null, null));
        assertThat(EpisodeName.readings("Money Heist: Part 1: Episode 3")).containsExactly(
                new Part("Money Heist", 1, 3, "Episode 3"), new Whole("Money Heist: Part 1: Episode 3"));
        assertThat(EpisodeName.readings("American Horror Story: Coven: Bitchcraft")).containsExactly(
                new Whole("American Horror Story: Coven: Bitchcraft"),
                new Part("American Horror Story: Coven", null, null, "Bitchcraft"),
                new Part("American Horror Story", null, null, "Coven: Bitchcraft"));
    }

    @Property
    void anyNameHasAReading(@ForAll String name) {
        assertThat(EpisodeName.readings(name)).isNotEmpty();
    }

    @Property
    void whatIsPutTogetherComesApartAgain(@ForAll @IntRange(min = 1, max = 99) int season,
            @ForAll @IntRange(min = 0, max = 4) int word,
            @ForAll @IntRange(min = 0, max = 3) int show, @ForAll @IntRange(min = 0, max = 3) int name) {
        String called = new String[]{"Dark", "24", "Star Trek: Discovery", "S.W.A.T."}[show];
        String episode = new String[]{"Pilot", "Part 1", "Who: What", "第"}[name];
        String words = new String[]{"Season", "Staffel", "Saison", "Temporada", "Сезон"}[word];
        assertThat(EpisodeName.readings(called + ": " + words + " " + season + ": " + episode))
                .containsExactly(new Part(called, season, null, episode));
    }
}
