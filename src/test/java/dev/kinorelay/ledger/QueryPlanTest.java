package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.ledger.Library.Order;
import dev.kinorelay.ledger.Library.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryPlanTest extends LedgerCase {

    /** Statements that may walk through a big table, and why. */
    private static final Map<String, String> MAY_WALK = Map.ofEntries(
            Map.entry("Queue.PLACES_SENDING", "walks a partial index that holds what is on its way only"),
            Map.entry("Waiting.TOTAL_UNSENT", "counts a partial index that holds open parcels only"),
            Map.entry("Waiting.TOTAL_SENDING", "counts a partial index that holds what is on its way only"),
            Map.entry("Runs.PAGE", "is never run without ORDER BY id and LIMIT"),
            Map.entry("Drafts.DISCARD_STAGE", "empties the table at start-up"),
            Map.entry("Drafts.DISCARD_STAGE_IDS", "empties the table at start-up"),
            Map.entry("Drafts.DISCARD_MARKS", "empties the table at start-up"),
            Map.entry("Drafts.DISCARD_CHANGES", "empties the table at start-up"),
            Map.entry("Drafts.DISCARD_DRAFTS", "empties the table at start-up"),
            Map.entry("tidy-drafts.sql", "there are as many drafts as runs under way"),
            Map.entry("LookupCache.SHARES", "reads an index of sizes, when a person looks at the page"),
            Map.entry("LookupCache.BYTES", "reads an index of sizes, once at the start and when it is full"),
            Map.entry("CatalogueTitles.SOME_NAMES", "reads a bounded number of rows in the order of the key"),
            Map.entry("CatalogueTitles.SOME_TITLES", "reads a bounded number of rows in the order of the key"),
            Map.entry("Showcase.WITHOUT_IMDB", "walks a partial index that holds titles without an id at IMDb only"),
            Map.entry("Gatherings.TAKE", "sorts one list by its ranks, to take the first of it"),
            Map.entry("LookupCache.FORGET_ALL", "empties the table when a person says so"));

    private static final Pattern LOOSE = Pattern.compile("\"(?:\"\"\\s*)?(?:SELECT|INSERT|UPDATE|DELETE) ");
    private static final Pattern CONSTANT = Pattern.compile("static final String \\w+ =.*?;\\R", Pattern.DOTALL);

    @Test
    void walksThroughNoBigTable() throws IOException, ReflectiveOperationException {
        assertThat(faults()).isEmpty();
    }

    @Test
    void walksThroughNoBigTableThatIsFullAndKnownToBe() throws IOException, ReflectiveOperationException {
        sample.imported("one", IntStream.range(0, 2000)
                .mapToObj(i -> Sample.rated("tt" + i, "Title " + i, 7))
                .toArray(Entry[]::new));
        IntStream.range(0, 500).forEach(i -> ledger.runs.decide(sample.run("run " + i), Tally.NONE, null));
        ledger.ledger.writing(sql -> sql.run("ANALYZE"));

        assertThat(faults()).isEmpty();
    }

    private List<String> faults() throws IOException, ReflectiveOperationException {
        QueryPlans plans = new QueryPlans(ledger);
        Map<String, String> statements = QueryPlans.statements();
        assertThat(statements).hasSizeGreaterThan(70).containsKeys(MAY_WALK.keySet().toArray(String[]::new));
        List<String> faults = new ArrayList<>();
        statements.forEach((name, statement) -> {
            if (!MAY_WALK.containsKey(name)) {
                faults.addAll(plans.faults(name, statement));
            }
        });
        assembled().forEach(statement -> faults.addAll(plans.faults(statement, statement)));
        faults.removeIf(fault -> fault.endsWith("USING INDEX title_without_imdb"));
        return faults;
    }

    /** Statements put together from parts, in every combination. */
    private static List<String> assembled() {
        List<String> statements = new ArrayList<>();
        for (int mask = 0; mask < 32; mask++) {
            for (Order order : Order.values()) {
                statements.addAll(new LibraryQuery(new Query(Person.ME, Shelf.RATINGS, null, given(mask, 1, "movie"),
                        given(mask, 2, "Drama"), given(mask, 4, 1990), given(mask, 8, 2000), given(mask, 16, 7.0),
                        order,
                        0, 50), 1).statements());
            }
        }
        for (int mask = 0; mask < 128; mask++) {
            statements.addAll(new ShowcaseQuery(new Showcase.Wanted(Person.ME, Shelf.WATCHLIST,
                    given(mask, 1, "movie"), null, given(mask, 2, "Drama"), given(mask, 4, 1990), given(mask, 8, 2000),
                    given(mask, 16, 7.0), (mask & 32) != 0, (mask & 64) != 0), 1).statements());
        }
        for (int mask = 0; mask < 16; mask++) {
            statements.add(Runs.wanted(given(mask, 1, "inbox"), given(mask, 2, Person.ME),
                    given(mask, 4, Run.State.FAILED), given(mask, 8, "id"), new ArrayList<>()));
        }
        return statements;
    }

    private static <T> T given(int mask, int bit, T value) {
        return (mask & bit) == 0 ? null : value;
    }

    /** Looked for among all that were admitted before, a batch costs the square of its size. */
    @Test
    void looksForEarlierPlaysAmongThoseOfTheSameTitle() throws IOException, ReflectiveOperationException {
        assertThat(new QueryPlans(ledger).plan(QueryPlans.statements().get("Queue.READY")))
                .filteredOn(step -> step.startsWith("SEARCH o "))
                .singleElement().asString().contains("title_id=?");
    }

    @Test
    void wouldNoticeAWalk() {
        QueryPlans plans = new QueryPlans(ledger);

        assertThat(plans.faults("bad", "SELECT value FROM cell WHERE note = ?")).containsExactly("bad: SCAN cell");
        assertThat(plans.faults("bad", "SELECT p.id FROM run r JOIN parcel p ON p.why = r.id WHERE r.id = ?"))
                .anyMatch(fault -> fault.startsWith("bad: SCAN p"));
        assertThat(plans.faults("bad", "UPDATE parcel SET note = ? WHERE note = ?"))
                .containsExactly("bad: SCAN parcel");
        assertThat(plans.faults("bad", "SELECT id FROM run WHERE person = ? ORDER BY message LIMIT ?"))
                .containsExactly("bad: USE TEMP B-TREE FOR ORDER BY");
    }

    @Test
    void findsEveryStatementInAConstant() throws IOException {
        List<String> loose = new ArrayList<>();
        try (Stream<Path> files = Files.list(QueryPlans.SOURCES)) {
            for (Path file : files.toList()) {
                String rest = CONSTANT.matcher(Files.readString(file)).replaceAll("");
                LOOSE.matcher(rest).results().forEach(found -> loose.add(file.getFileName() + ": " + found.group()));
            }
        }
        assertThat(loose).isEmpty();
    }

    @Test
    void leavesSqlToTheLedger() throws IOException {
        Pattern sql = Pattern.compile("\"(?:\"\"\\s*)?(?:SELECT .* FROM|INSERT INTO|UPDATE \\w+ SET|DELETE FROM) ");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<Path> others = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(QueryPlans.SOURCES))
                    .filter(file -> sql.matcher(read(file)).find())
                    .collect(java.util.stream.Collectors.toSet());
            assertThat(others).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }
}
