package dev.kinorelay.service.stevenlu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.stevenlu.StevenluDouble;
import dev.kinorelay.service.ListReaderContract;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import dev.kinorelay.service.StraightGateway;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StevenluContractTest extends ListReaderContract {

    private final StevenluDouble site = StevenluDouble.start(0, InstantSource.system());
    private final StevenluReader reader = new StevenluReader(new StevenluSettings(site.address()),
            new StraightGateway());

    @AfterEach
    void close() {
        site.close();
    }

    @Override
    protected Reader reader() {
        return reader;
    }

    @Override
    protected Account account() {
        return Account.household("stevenlu");
    }

    @Override
    protected List<String> names() {
        return List.of("movies", "stevenlu", "movies.json", "https://popular-movies-data.stevenlu.com/movies.json",
                "https://s3.amazonaws.com/popular-movies/movies.json", "https://movies.stevenlu.com/movies.json");
    }

    @Override
    protected String nowhere() {
        return "movies-imdb-min9";
    }

    @Override
    protected void place(int... numbers) {
        site.file("movies");
        for (int number : numbers) {
            site.movie("movies", "Film " + number, "tt%07d".formatted(number), number);
        }
    }

    @Override
    protected void fallSilent() {
        site.close();
    }

    /** What is no longer in the file was popular once, and nothing more is known. */
    @Override
    protected Reading.Extent whole() {
        return Reading.Extent.ADDITIONS;
    }

    private Reading read(Since since, List<Entry> entries) {
        return reader.read(account(), reader.list("movies"), since, entries::add);
    }

    @Test
    void holesAreToldAndHideNothing() {
        place(1, 2);
        site.hole("movies").movie("movies", "Film 3", null, 3).hole("movies");
        List<Entry> entries = new ArrayList<>();
        var reading = read(Since.EVER, entries);
        assertThat(reading.extent()).isEqualTo(Reading.Extent.ADDITIONS);
        assertThat(reading.note()).isEqualTo("2 of the 5 rows of StevenLu's list movies hold no film.");
        assertThat(entries).extracting(Entry::rank).containsExactly(1, 2, 4);
        assertThat(entries.getFirst().ref().ids()).containsExactly(ExternalId.imdb("tt0000001"),
                new ExternalId("tmdb-movie", "1"));
        assertThat(entries.getFirst().ref().kind()).isEqualTo(MediaKind.MOVIE);
        assertThat(entries.getFirst().ref().facts().genres()).containsExactly("action", "crime");
        site.file("movies").hole("movies");
        assertThat(read(Since.EVER, entries).note()).contains("holds no films");
    }

    @Test
    void aFileThatIsTheSameIsNotReadAgain() {
        place(1);
        var first = read(Since.EVER, new ArrayList<>());
        List<Entry> entries = new ArrayList<>();
        var since = new Since(first.mark(), Instant.EPOCH);
        assertThat(read(since, entries).extent()).isEqualTo(Reading.Extent.UNCHANGED);
        assertThat(entries).isEmpty();
        place(1, 2);
        assertThat(read(since, entries).extent()).isEqualTo(Reading.Extent.ADDITIONS);
        assertThat(entries).hasSize(2);
    }

    @Test
    void anAnswerThatIsNoListIsTriedLater() {
        site.faults().set(Fault.on(".*", ".*")
                .answers(new Answer(200, Map.of("Content-Type", "application/json"), "{\"movies\":[]}")));
        assertThatThrownBy(() -> read(Since.EVER, new ArrayList<>())).isInstanceOf(TryLater.class);
    }

    @Test
    void noAccountIsNeeded() {
        place(1, 2);
        var open = new StevenluAccount(reader);
        assertThat(open.hindrance()).isEmpty();
        assertThat(open.probe(account())).isEqualTo("StevenLu's popular movies, 2 today");
    }
}
