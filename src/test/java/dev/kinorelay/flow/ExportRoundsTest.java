package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.service.Exporter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportRoundsTest {

    private static final Account ANNAS = new Account(new Person("anna"), "imdb-pages", "imdb-pages");

    @TempDir
    private Path folder;
    private LedgerFixture ledger;
    private ExportRounds rounds;
    private String words = "fetched";
    private RuntimeException trouble;
    private String file = "Const\n";

    @BeforeEach
    void start() {
        ledger = new LedgerFixture(folder);
        ledger.persons.add(ANNAS.person());
        ledger.book.add(ANNAS);
        rounds = new ExportRounds(List.of(new Scripted()), ledger.book,
                new Inbox(new InboxSettings(folder.resolve("inbox"), null, null), Clock.systemUTC()), ledger.fileMemory,
                folder, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void laysAFileWhereAPersonWouldHaveDroppedIt() throws IOException {
        assertThat(go(ANNAS)).isEqualTo("fetched");

        assertThat(folder.resolve("inbox/anna/watchlist/abc.csv")).hasContent("Const\n");
    }

    @Test
    void tellsAFirstObstacleAndWaitsLongerForEachThatFollows() {
        trouble = new TryLater("A wall.", Duration.ofMinutes(15));
        assertThatThrownBy(() -> go(ANNAS)).isSameAs(trouble);
        assertThat(minutesLeft()).isBetween(14L, 15L);
        assertThat(go(ANNAS)).contains("is left alone until").contains("A wall.");

        for (long expected : new long[]{30, 60, 120, 240, 360, 360}) {
            ledger.book.rest(ANNAS, rung(), Clock.systemUTC().instant().minusSeconds(1), "over");
            assertThat(go(ANNAS)).contains("A wall.");
            assertThat(minutesLeft()).isBetween(expected - 1, expected);
        }

        trouble = null;
        ledger.book.rest(ANNAS, rung(), Clock.systemUTC().instant().minusSeconds(1), "over");
        assertThat(go(ANNAS)).isEqualTo("fetched");
        assertThat(rung()).isZero();
    }

    @Test
    void stopsUntilAPersonHasMendedIt() {
        trouble = new NeedsAttention("IMDb asks for a login.", "Sign in anew.", "session");
        assertThatThrownBy(() -> go(ANNAS)).isSameAs(trouble);

        trouble = null;
        assertThat(go(ANNAS)).contains("is not asked for anything: IMDb asks for a login.");
    }

    @Test
    void laysNoEmptyFile() {
        file = "";

        assertThatThrownBy(() -> go(ANNAS)).isInstanceOf(UncheckedIOException.class);
        assertThat(folder.resolve("inbox/anna")).doesNotExist();
    }

    @Test
    void keepsTheLastFiveReports() throws IOException {
        var sink = new BroughtHome(ANNAS, null, ledger.fileMemory, folder.resolve("reports"));
        IntStream.range(0, 7).forEach(number -> sink.keep("page-" + number, "<main>" + number));

        try (Stream<Path> kept = Files.list(folder.resolve("reports"))) {
            assertThat(kept).hasSize(5);
        }
    }

    private String go(Account account) {
        return rounds.go(account, List.of(Shelf.WATCHLIST));
    }

    private int rung() {
        return ledger.book.find(ANNAS.person(), "imdb-pages").orElseThrow().rung();
    }

    private long minutesLeft() {
        var due = ledger.book.find(ANNAS.person(), "imdb-pages").orElseThrow().due();
        return Duration.between(Clock.systemUTC().instant(), due).plusSeconds(1).toMinutes();
    }

    private final class Scripted implements Exporter {

        @Override
        public String service() {
            return "imdb-pages";
        }

        @Override
        public String round(Account account, List<Shelf> shelves, Sink sink) {
            if (trouble != null) {
                throw trouble;
            }
            try {
                sink.take(shelves.getFirst(), "abc.csv",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return words;
        }
    }
}
