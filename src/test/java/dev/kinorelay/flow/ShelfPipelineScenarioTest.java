package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A pipeline that starts from a shelf of the library runs when that shelf has changed, and not again before it changes. */
class ShelfPipelineScenarioTest extends WholeProgram {

    private static final String HEADER = "Const,Your Rating,Date Rated,Title,Title Type\n";
    private static final String FAVOURITES = """
            # What I rated nine or better is kept in a list of its own.
            - route:
                id: favourites
                description: When my ratings change, keep the best in the list favourites.
                from:
                  uri: shelf:library/ratings
                  steps:
                    - to: { id: mine, uri: "kamelet:read?account=library&shelf=ratings" }
                    - to: { id: compare, uri: "kamelet:compare?account=library&shelf=list:favourites&removals=guarded" }
                    - to: { id: guard, uri: "kamelet:guard?removals=10" } # more removals than this wait for consent
                    - split:
                        id: each-change
                        simple: ${body.changes}
                        streaming: true
                        steps:
                          - filter:
                              id: best # nine or better
                              simple: ${body.rating} >= 9
                              steps:
                                - to: { id: keep, uri: "kamelet:deliver?account=library&shelf=list:favourites" }
            """;

    @Autowired
    private ShelfDebts debts;
    @Autowired
    private Persons persons;
    @Autowired
    private Runs runs;
    @Autowired
    private Library library;

    @DynamicPropertySource
    static void pipelines(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory("pipelines");
        Files.copy(Path.of("routes/pipelines/inbox.yaml"), folder.resolve("inbox.yaml"));
        Files.writeString(folder.resolve("favourites.yaml"), FAVOURITES);
        Files.writeString(folder.resolve("once-more.yaml"), FAVOURITES.replace("id: favourites", "id: once-more")
                .replace("list:favourites", "list:once more"));
        registry.add("kinorelay.pipelines", folder::toString);
    }

    @Test
    void aChangedShelfOwesOneRunAndThenNoMore() throws IOException {
        var anna = new Person("anna");
        persons.add(anna);
        drop(anna, "ratings.csv", export("tt0000001,9,2025-01-05,One,Movie\ntt0000002,5,2025-01-05,Two,Movie\n"));

        debts.payAll();
        debts.payAll();

        assertThat(runsOf(anna)).hasSize(1);
        var first = settled(runsOf(anna).getFirst().id());
        assertThat(first.tally().added()).isEqualTo(1);
        assertThat(first.tally().filtered()).isEqualTo(1);
        assertThat(favourites(anna)).containsExactly("tt0000001");

        drop(anna, "ratings.csv", export("tt0000001,9,2025-01-05,One,Movie\ntt0000002,10,2025-01-05,Two,Movie\n"));
        debts.payAll();

        assertThat(runsOf(anna)).hasSize(2);
        settled(runsOf(anna).getFirst().id());
        assertThat(favourites(anna)).containsExactly("tt0000001", "tt0000002");
    }

    @Test
    void twoPipelinesStartFromOneShelf() throws IOException {
        var ben = new Person("ben");
        persons.add(ben);
        drop(ben, "ratings.csv", export("tt0000003,9,2025-01-05,Three,Movie\n"));

        debts.payAll();

        settled(runsOf("favourites", ben).getFirst().id());
        settled(runsOf("once-more", ben).getFirst().id());
        assertThat(list("favourites", ben)).containsExactly("tt0000003");
        assertThat(list("once more", ben)).containsExactly("tt0000003");
    }

    private List<Run> runsOf(Person person) {
        return runsOf("favourites", person);
    }

    private List<Run> runsOf(String pipeline, Person person) {
        return runs.page(new Runs.Wanted(pipeline, person, null, null, 10));
    }

    private List<String> favourites(Person person) {
        return list("favourites", person);
    }

    private List<String> list(String name, Person person) {
        return library.page(new Library.Query(person, Shelf.list(name), null, null, null, null, null, null,
                Library.Order.TITLE, 0, 10)).rows().stream().map(Library.Row::imdb).toList();
    }

    private static byte[] export(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }
}
