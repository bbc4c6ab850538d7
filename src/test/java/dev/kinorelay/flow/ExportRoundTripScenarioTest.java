package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Departures;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.service.ExportForm;
import dev.kinorelay.service.ExportParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves the library in a form that is also understood comes back as it was. */
class ExportRoundTripScenarioTest extends WholeProgram {

    private static final Path FIXTURES = Path.of("src/test/resources");
    private static final Map<String, List<Shelf>> FORMS = Map.of("json",
            List.of(Shelf.HISTORY, Shelf.RATINGS, Shelf.WATCHLIST), "trakt",
            List.of(Shelf.HISTORY, Shelf.RATINGS, Shelf.WATCHLIST), "tmdb", List.of(Shelf.RATINGS));

    @Autowired
    private Persons persons;
    @Autowired
    private Departures departures;
    @Autowired
    private List<ExportForm> forms;

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItWrote() throws IOException {
        var anna = person("anna-out");
        for (String file : List.of("watched-history-1.json", "ratings-episodes.json", "lists-watchlist.json")) {
            drop(anna, file, Files.readAllBytes(FIXTURES.resolve("trakt").resolve(file)));
        }
        for (String name : FORMS.keySet()) {
            var ben = person("ben-" + name);
            for (Shelf shelf : FORMS.get(name)) {
                drop(ben, shelf + "/" + shelf + "." + form(name).ending(),
                        Files.readAllBytes(written(name, anna, shelf)));
                assertThat(standing(ben, shelf)).as("%s as %s", shelf, name).isNotEmpty()
                        .isEqualTo(standing(anna, shelf));
            }
        }
    }

    @Test
    void imdbsTableBringsBackWhatHasAnIdOfIts() throws IOException {
        var clara = person("clara-out");
        drop(clara, "ratings.csv", Files.readAllBytes(FIXTURES.resolve("imdb/v3-ratings.csv")));
        var dora = person("dora-imdb");
        drop(dora, "ratings/x.csv", Files.readAllBytes(written("imdb", clara, Shelf.RATINGS)));
        assertThat(standing(dora, Shelf.RATINGS)).isNotEmpty().isEqualTo(standing(clara, Shelf.RATINGS));
    }

    private Path written(String name, Person person, Shelf shelf) throws IOException {
        var parts = new ExportParts(form(name), shelf, Files.createTempDirectory(folder, name));
        try (parts) {
            departures.walk(query(person, shelf), kept -> {
                try {
                    assertThat(parts.add(kept)).isEmpty();
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            });
        }
        return parts.files().getFirst();
    }

    private List<String> standing(Person person, Shelf shelf) {
        List<Kept> all = new ArrayList<>();
        departures.walk(query(person, shelf), all::add);
        return all.stream().map(Kept::entry).map(entry -> entry.ref().title() + " " + entry.ref().ids() + " "
                + entry.value().code() + " " + entry.since() + " " + entry.rank() + " " + entry.note()).toList();
    }

    private static Library.Query query(Person person, Shelf shelf) {
        return new Library.Query(person, shelf, null, null, null, null, null, null, Library.Order.TITLE, 0, 1);
    }

    private ExportForm form(String name) {
        return forms.stream().filter(form -> form.name().equals(name)).findFirst().orElseThrow();
    }

    private Person person(String name) {
        var person = new Person(name);
        persons.add(person);
        return person;
    }
}
