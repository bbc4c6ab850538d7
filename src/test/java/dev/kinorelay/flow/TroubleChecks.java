package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.ledger.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;

/** What must be seen after a step of a story of trouble: at Trakt's double, in the ledger, and in the words a person reads. */
@TestComponent
class TroubleChecks {

    private static final Set<String> KNOWN = Set.of("run", "says", "receipts", "reasons", "waits", "because", "until",
            "trouble", "remedy", "field", "far", "near", "calls", "told");

    private final Runs runs;
    private final Parcels parcels;
    private final Waiting waiting;
    private final AccountBook book;
    private final Library library;
    private String latest;

    TroubleChecks(Runs runs, Parcels parcels, Waiting waiting, AccountBook book, Library library) {
        this.runs = runs;
        this.parcels = parcels;
        this.waiting = waiting;
        this.book = book;
        this.library = library;
    }

    void latest(Run run) {
        latest = run.id();
    }

    String latest() {
        return latest;
    }

    void check(Person person, Map<String, Object> words, String said, String told) {
        words.keySet().stream().skip(1).forEach(word -> assertThat(KNOWN).as(told).contains(word));
        words.forEach((word, wanted) -> {
            switch (word) {
                case "run" -> run(cast(wanted), told);
                case "says" -> assertThat(message()).as(told)
                        .isEqualTo(String.join(" ", TroubleChecks.<List<String>>cast(wanted)));
                case "receipts" -> assertThat(receipts()).as(told).isEqualTo(wanted);
                case "reasons" -> assertThat(reasons()).as(told).containsExactlyInAnyOrderElementsOf(cast(wanted));
                case "waits" -> assertThat(waits(person)).as(told).isEqualTo(wanted);
                case "because" -> assertThat(because(person)).as(told).isEqualTo(wanted);
                case "until" -> assertThat(until(person)).as(told).isEqualTo(Duration.parse((String) wanted));
                case "trouble" -> assertThat(standing(person).trouble()).as(told).isEqualTo(none(wanted));
                case "remedy" -> assertThat(standing(person).remedy()).as(told).isEqualTo(none(wanted));
                case "field" -> assertThat(standing(person).field()).as(told).isEqualTo(wanted);
                case "far" -> each(wanted, (shelf, rows) -> assertThat(far(person, shelf)).as(told)
                        .containsExactlyInAnyOrderElementsOf(rows));
                case "near" -> each(wanted, (shelf, rows) -> assertThat(near(person, shelf)).as(told)
                        .containsExactlyInAnyOrderElementsOf(rows));
                case "calls" -> TroubleChecks.<Map<String, Integer>>cast(wanted).forEach(TroubleChecks::calls);
                case "told" -> assertThat(said).as(told).isEqualTo(wanted);
                default -> assertThat(words.keySet().iterator().next()).isEqualTo(word);
            }
        });
    }

    private interface OfShelf {
        void check(String shelf, List<String> rows);
    }

    private static void each(Object shelves, OfShelf check) {
        TroubleChecks.<Map<String, List<String>>>cast(shelves).forEach(check::check);
    }

    private void run(Map<String, Object> wanted, String told) {
        var run = runs.find(latest).orElseThrow();
        var tally = run.tally();
        Map<String, Object> figures = Map.of("state", run.state().name().toLowerCase(Locale.ROOT), "read",
                (int) tally.read(), "added", (int) tally.added(), "changed", (int) tally.changed(), "removed",
                (int) tally.removed(), "unchanged", (int) tally.unchanged(), "filtered", (int) tally.filtered(),
                "kept", (int) tally.kept());
        assertThat(figures).as("%s %s %s %s", told, run.message(), receipts(), reasons()).containsAllEntriesOf(wanted);
        assertThat(tally).as(told).matches(Tally::addsUp, "adds up");
    }

    private String message() {
        var run = runs.find(latest).orElseThrow();
        return run.remedy() == null ? run.message() : run.message() + " / " + run.remedy();
    }

    private Map<String, Object> receipts() {
        Map<String, Object> states = new TreeMap<>();
        rows().forEach(row -> states.merge(row.parcel().state().name().toLowerCase(Locale.ROOT), 1,
                (one, more) -> (Integer) one + (Integer) more));
        return states;
    }

    private List<String> reasons() {
        return rows().stream().filter(row -> row.reason() != null)
                .map(row -> row.parcel().change().title() + ": " + row.reason()).toList();
    }

    private List<Parcels.Row> rows() {
        return parcels.page(latest, null, 1_000);
    }

    private Map<String, Object> waits(Person person) {
        Map<String, Object> waits = new TreeMap<>();
        waiting.places(person).forEach(place -> waits.put(place.shelf().name(),
                (int) (place.waiting() + place.sending())));
        return waits;
    }

    /** Why the account is left alone; else why the first of what waits does. */
    private String because(Person person) {
        String reason = standing(person).reason();
        return reason != null ? reason
                : waiting.places(person).stream().map(Waiting.Place::reason).filter(Objects::nonNull).findFirst()
                        .orElse(null);
    }

    private Duration until(Person person) {
        var now = TraktProgram.CLOCK.instant();
        var due = standing(person).due();
        return Duration.between(now, due.isAfter(now) ? due
                : waiting.places(person).stream().map(Waiting.Place::due).filter(Objects::nonNull).findFirst()
                        .orElse(now));
    }

    private AccountBook.Standing standing(Person person) {
        return book.find(person, TraktProgram.SERVICE).orElseThrow();
    }

    private List<String> near(Person person, String shelf) {
        var query = new Library.Query(person, new Shelf(shelf), null, null, null, null, null, null,
                Library.Order.TITLE, 0, 100);
        return library.page(query).rows().stream().map(row -> (row.imdb() + " " + row.value()).strip()).toList();
    }

    private static List<String> far(Person person, String shelf) {
        return FarShelf.of(person, shelf);
    }

    private static void calls(String what, int wanted) {
        String[] parts = what.split(" ", 2);
        assertThat(TraktProgram.TRAKT.journal().lines().stream()
                .filter(line -> line.call().method().equals(parts[0]) && line.call().path().matches(parts[1])).count())
                .as("calls %s", what).isEqualTo(wanted);
    }

    private static Object none(Object wanted) {
        return "none".equals(wanted) ? null : wanted;
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
