package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.OpenPages;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.sandbox.tmdb.SampleFilms;
import dev.kinorelay.sandbox.tmdb.TmdbDouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Exports that name no title for certain, through the shipped pipeline and TMDb's double: each title is identified or listed. */
class LetterboxdScenarioTest extends WholeProgram {

    private static final TmdbDouble TMDB = TmdbDouble.start();

    private static final String DIARY = """
            Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
            2024-03-02,Heat,1995,https://boxd.it/aQ1x1,4.5,,,2024-03-01
            2024-03-09,Heat,1995,https://boxd.it/aQ1x2,5,Yes,,2024-03-08
            2024-03-10,Sen to Chihiro no Kamikakushi,2001,https://boxd.it/aQ1x3,,,,2024-03-09
            2024-03-11,Chernobyl,2019,https://boxd.it/aQ1x4,4,,,2024-03-11
            """;
    private static final String RATINGS = """
            Date,Name,Year,Letterboxd URI,Rating
            2024-03-02,Heat,1995,https://boxd.it/29a1,5
            2024-03-11,Amelie,2001,https://boxd.it/29b2,3.5
            2024-03-12,Nobody Ever Filmed This,1987,https://boxd.it/29b3,1
            """;
    private static final String WATCHLIST = """
            Date,Name,Year,Letterboxd URI
            2024-03-02,The Lives of Others,2006,https://boxd.it/29z9
            """;
    private static final String LOCALISED = """
            Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),\
            Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated
            1,tt0903747,2025-01-05,2025-01-05,,Breaking Bad - Reazioni collaterali,Breaking Bad,\
            https://www.imdb.com/title/tt0903747/,Serie TV,9.5,45,2008,Dramma,2300000,2008-01-20,,,
            2,tt0405094,2025-01-05,2025-01-05,,Le vite degli altri,Das Leben der Anderen,\
            https://www.imdb.com/title/tt0405094/,Film,8.4,137,2006,Dramma,420000,2006-03-23,,,
            """;

    @Autowired
    private Persons persons;
    @Autowired
    private Library library;
    @Autowired
    private OpenPages open;

    @DynamicPropertySource
    static void asksTheDouble(DynamicPropertyRegistry registry) {
        SampleFilms.into(TMDB.films());
        registry.add("kinorelay.tmdb.url", () -> TMDB.api().toString());
        registry.add("kinorelay.tmdb.key", () -> TmdbDouble.KEY);
    }

    @AfterAll
    static void close() {
        TMDB.close();
    }

    @Test
    void anExportWithoutIdsEndsWithEachTitleIdentifiedOrListed() throws IOException {
        var anna = person("anna");
        drop(anna, "letterboxd-anna.zip",
                ZipFiles.of("diary.csv", DIARY, "ratings.csv", RATINGS, "watchlist.csv", WATCHLIST));

        assertThat(runs.page(new Runs.Wanted(null, anna, null, null, 10))).hasSize(3)
                .allSatisfy(run -> assertThat(run.tally()).matches(Tally::addsUp, "adds up"));
        assertThat(titles(anna, "history")).containsOnly(Map.entry("tt0113277", 2L), Map.entry("tt0245429", 1L));
        assertThat(titles(anna, "ratings")).containsOnlyKeys("tt0113277", "tt0211915");
        assertThat(titles(anna, "watchlist")).containsOnlyKeys("tt0405094");
        assertThat(open.page(false, null, null, 10)).extracting(title -> title.ref().title())
                .as("a show of the film's name is no film").containsExactlyInAnyOrder("Chernobyl",
                        "Nobody Ever Filmed This");
        assertThat(open.page(false, null, null, 10)).flatExtracting(OpenPages.Title::latest)
                .extracting(OpenPages.Waits::file).containsExactlyInAnyOrder("diary.csv", "ratings.csv");
    }

    @Test
    void anExportInAnotherLanguageLearnsWhatItsTitlesAre() throws IOException {
        var ben = person("ben");
        Run run = drop(ben, "watchlist.csv", LOCALISED.getBytes(StandardCharsets.UTF_8));

        assertThat(run.tally().added()).isEqualTo(2);
        assertThat(rows(ben, "watchlist").stream().collect(Collectors.toMap(Library.Row::imdb, Library.Row::kind)))
                .containsOnly(Map.entry("tt0903747", MediaKind.SHOW.toString()),
                        Map.entry("tt0405094", MediaKind.MOVIE.toString()));
    }

    private Map<String, Long> titles(Person person, String shelf) {
        return rows(person, shelf).stream().collect(Collectors.groupingBy(Library.Row::imdb, Collectors.counting()));
    }

    private List<Library.Row> rows(Person person, String shelf) {
        return library.page(new Library.Query(person, new Shelf(shelf), null, null, null, null, null, null,
                Library.Order.TITLE, 0, 100)).rows();
    }

    private Person person(String name) {
        var person = new Person(name);
        persons.add(person);
        return person;
    }
}
