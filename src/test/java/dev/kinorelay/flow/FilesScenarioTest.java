package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.sandbox.letterboxd.LetterboxdDouble;
import dev.kinorelay.service.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The two shipped roads that need no API: Letterboxd's feed comes in, and files for its import go out. */
class FilesScenarioTest extends WholeProgram {

    private static final LetterboxdDouble SITE = LetterboxdDouble.start(InstantSource.system());
    private static Path outbox;

    @Autowired
    private Persons persons;
    @Autowired
    private AccountBook book;
    @Autowired
    private Vault vault;
    @Autowired
    private ShelfDebts debts;

    @DynamicPropertySource
    static void roads(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory("pipelines");
        for (String name : List.of("inbox", "history-to-files", "letterboxd-to-library")) {
            Files.copy(Path.of("routes/pipelines", name + ".yaml"), folder.resolve(name + ".yaml"));
        }
        outbox = Files.createTempDirectory("outbox");
        registry.add("kinorelay.pipelines", folder::toString);
        registry.add("kinorelay.files.folder", outbox::toString);
        registry.add("kinorelay.letterboxd.url", () -> SITE.address().toString());
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aFileAppearsWheneverAFilmWasNewlyWatched() throws IOException {
        var hanna = new Person("hanna");
        persons.add(hanna);
        drop(hanna, "watched-history-1.json",
                Files.readAllBytes(Path.of("src/test/resources/trakt/watched-history-1.json")));
        debts.payAll();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(rows(hanna)).containsExactlyInAnyOrder(
                "1092,tt0041959,The Third Man,1949,2024-03-01", "1092,tt0041959,The Third Man,1949,2024-03-08"));

        var account = new Account(hanna, "letterboxd", "letterboxd");
        book.add(account);
        vault.put(account, Map.of("member", "hanna"));
        SITE.log("hanna", "Tampopo", 1985, "movieId:11830", "2024-03-10", "4.5");
        assertThat(desk.start("letterboxd-to-library", Optional.of(hanna), Mode.LIVE, "page"))
                .isInstanceOf(StartAnswer.Started.class);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(rows(hanna)).hasSize(3)
                .contains("11830,,Tampopo,1985,2024-03-10"));
    }

    private static List<String> rows(Person person) {
        try (Stream<Path> files = Files.list(outbox.resolve(person.name()))) {
            return files.filter(Files::isRegularFile).flatMap(file -> lines(file).stream().skip(1)).toList();
        } catch (IOException notYet) {
            return List.of();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
