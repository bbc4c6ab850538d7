package dev.kinorelay.bench;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Baselines;
import dev.kinorelay.ledger.ChangeSets;
import dev.kinorelay.ledger.Ids;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.ledger.Snapshots;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** How long the ledger takes for a whole import, step by step, for each number of rows given. */
public final class LedgerBench {

    private static final Account IMDB = new Account(Person.ME, "imdb", "imdb");
    private static final Account LIBRARY = Account.library(Person.ME);
    private static final Baselines.Pair PAIR = new Baselines.Pair(IMDB, Shelf.RATINGS, LIBRARY, Shelf.RATINGS);
    private static final String[] WORDS = {"night", "king", "lost", "return", "blue", "summer", "house", "dead", "love",
            "star",
            "last", "first", "dark", "river", "city", "Amélie", "garden", "stone", "silent", "road", "winter", "moon"};
    private static final String[] GENRES = {"Action", "Adventure", "Animation", "Biography", "Comedy", "Crime", "Drama",
            "Family", "Fantasy", "History", "Horror", "Music", "Mystery", "Romance", "Sci-Fi", "Sport", "Thriller",
            "War"};

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final LedgerFixture ledger;
    private final int rows;

    private LedgerBench(LedgerFixture ledger, int rows) {
        this.ledger = ledger;
        this.rows = rows;
    }

    /** A piece of work to be timed. */
    private interface Work {
        void run();
    }

    public static void main(String[] arguments) throws IOException {
        for (String argument : arguments) {
            Path folder = Files.createTempDirectory("kinorelay-bench");
            try (LedgerFixture ledger = new LedgerFixture(folder)) {
                new LedgerBench(ledger, Integer.parseInt(argument)).all();
            }
            System.out.printf("%38s %9d KiB%n", "file", Files.size(folder.resolve("kinorelay.db")) >> 10);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    /*k*/Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void all() {
        System.out.println(rows + " rows");
        Snapshot[] snapshot = new Snapshot[1];
        timed("stage", () -> snapshot[0] = stage());
        timed("resolve into an empty ledger", () -> ledger.snapshots.resolve(snapshot[0]));
        timed("marks of the snapshot", () -> walk(ledger.snapshots.marks(snapshot[0])));
        String[] set = new String[1];
        timed("record changes", () -> set[0] = record(snapshot[0]));
        timed("read changes", () -> ledger.changeSets.changes(set[0], PAIR).forEach(change -> {
        }));
        String run = open("one");
        timed("admit (with reading changes)", () -> admit(run, set[0]));
        timed("marks of cells, all open", () -> walk(ledger.cells.marks(LIBRARY, Shelf.RATINGS)));
        timed("courier: next, apply, receive", this::deliver);
        ledger.runs.decide(run, Tally.NONE, null);
        timed("marks of cells", () -> walk(ledger.cells.marks(LIBRARY, Shelf.RATINGS)));
        timed("marks of the baseline", () -> walk(ledger.baselines.marks(PAIR)));
        timed("discard", () -> {
            ledger.snapshots.discard(snapshot[0]);
            ledger.changeSets.discard(set[0]);
        });
        timed("stage again", () -> snapshot[0] = stage());
        timed("resolve, unchanged", () -> ledger.snapshots.resolve(snapshot[0]));
        ledger.snapshots.discard(snapshot[0]);
        pages();
        timed("genres", () -> ledger.library.genres(Person.ME, Shelf.RATINGS));
    }

    private static void timed(String what, Work work) {
        long begun = System.nanoTime();
        long cpu = CLOCK.getCurrentThreadCpuTime();
        work.run();
        System.out.printf("%38s %9.1f ms, of which busy %9.1f ms%n", what, (System.nanoTime() - begun) / 1e6,
                (CLOCK.getCurrentThreadCpuTime() - cpu) / 1e6);
    }

    private Snapshot stage() {
        Random random = new Random(7);
        try (Snapshots.Staging staging = ledger.snapshots.stage(IMDB, Shelf.RATINGS)) {
            for (int i = 0; i < rows; i++) {
                staging.accept(entry(i, random));
            }
            return staging.seal(true);
        }
    }

    private static Entry entry(int i, Random random) {
        StringBuilder title = new StringBuilder(random.nextInt(4) == 0 ? "The" : WORDS[random.nextInt(WORDS.length)]);
        for (int word = 1 + random.nextInt(3); word >= 0; word--) {
            title.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        title.append(' ').append(Integer.toString(random.nextInt(50_000), 36));
        List<String> genres = new ArrayList<>();
        for (int genre = random.nextInt(3); genre >= 0; genre--) {
            genres.add(GENRES[random.nextInt(GENRES.length)]);
        }
        Facts facts = new Facts("movie", genres, random.nextInt(10, 100) / 10.0, random.nextLong(1_000_000),
                60 + random.nextInt(120), "1999-03-0" + (1 + random.nextInt(9)),
                List.of("Director " + random.nextInt(9000)));
        int year = 2025 - (int) Math.abs(random.nextGaussian() * 25);
        MediaRef ref = new MediaRef(random.nextInt(4) == 0 ? MediaKind.SHOW : MediaKind.MOVIE,
                List.of(ExternalId.imdb("tt" + (1_000_000 + i * 7L))), title.toString(), title.toString(), year, null,
                null,
                facts);
        Instant since = Instant.ofEpochSecond(1_700_000_000L - i * 3600L);
        return new Entry(ref, Value.of(Rating.outOfTen(1 + random.nextInt(10))), since, null, null, i + 2L);
    }

    private static void walk(Cursor<Mark> marks) {
        while (marks.hasNext()) {
            marks.next();
        }
        marks.close();
    }

    private String record(Snapshot snapshot) {
        try (ChangeSets.Recording recording = ledger.changeSets.record(PAIR);
                Cursor<Mark> marks = ledger.snapshots.marks(snapshot)) {
            while (marks.hasNext()) {
                recording.add(Verb.ADD, marks.next(), null, "new");
            }
            return recording.seal();
        }
    }

    private String open(String occasion) {
        return ledger.runs
                .open(new Runs.Opening(Ids.next(), "inbox", "1", Person.ME, Mode.LIVE, occasion, "file", "a.csv"))
                .orElseThrow().id();
    }

    private void admit(String run, String set) {
        for (Change change : ledger.changeSets.changes(set, PAIR)) {
            ledger.ledger.writeInGroup(() -> ledger.parcels.admit(run, change, Mode.LIVE));
        }
        ledger.ledger.endGroup();
    }

    private void deliver() {
        long[] busy = new long[4];
        Parcels.Batch batch = next(busy);
        while (!batch.parcels().isEmpty()) {
            Parcels.Batch now = batch;
            long begun = CLOCK.getCurrentThreadCpuTime();
            ledger.ledger.write(() -> {
                busy[1] -= CLOCK.getCurrentThreadCpuTime();
                ledger.cells.apply(now.parcels());
                busy[1] += CLOCK.getCurrentThreadCpuTime();
                busy[2] -= CLOCK.getCurrentThreadCpuTime();
                ledger.parcels.receive(now, now.parcels().stream().map(Receipt::delivered).toList());
                busy[2] += CLOCK.getCurrentThreadCpuTime();
            });
            busy[3] += CLOCK.getCurrentThreadCpuTime() - begun;
            batch = next(busy);
        }
        System.out.printf("%38s next %.0f, apply %.0f, receive %.0f, commit %.0f ms%n", "busy:", busy[0] / 1e6,
                busy[1] / 1e6,
                busy[2] / 1e6, (busy[3] - busy[1] - busy[2]) / 1e6);
    }

    private Parcels.Batch next(long[] busy) {
        long begun = CLOCK.getCurrentThreadCpuTime();
        Parcels.Batch batch = ledger.parcels.next(LIBRARY, Shelf.RATINGS, 1000, Instant.now());
        busy[0] += CLOCK.getCurrentThreadCpuTime() - begun;
        return batch;
    }

    private void pages() {
        Random random = new Random(3);
        String[] texts = {null, null, "night", "the", "lo", "am", "king dark", "t"};
        String[] kinds = {null, "movie", "show"};
        String[] genres = {null, "Drama", "War"};
        List<PageTime> times = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Integer from = random.nextInt(3) == 0 ? 1950 + random.nextInt(70) : null;
            Library.Query query = new Library.Query(Person.ME, Shelf.RATINGS, texts[random.nextInt(texts.length)],
                    kinds[random.nextInt(3)], genres[random.nextInt(3)], from, from == null ? null : from + 10,
                    random.nextInt(3) == 0 ? Double.valueOf(random.nextInt(10)) : null,
                    Library.Order.values()[random.nextInt(4)], 0, 50);
            long total = ledger.library.page(query).total();
            int page = total == 0 ? 0 : random.nextInt((int) (total / 50) + 1);
            Library.Query deep = new Library.Query(query.person(), query.shelf(), query.text(), query.kind(),
                    query.genre(),
                    query.fromYear(), query.toYear(), query.ratingFloor(), query.order(), page, 50);
            long begun = System.nanoTime();
            long cpu = CLOCK.getCurrentThreadCpuTime();
            ledger.library.page(deep);
            times.add(new PageTime((System.nanoTime() - begun) / 1e6, (CLOCK.getCurrentThreadCpuTime() - cpu) / 1e6,
                    total,
                    deep));
        }
        times.sort(Comparator.comparingDouble(PageTime::wall));
        System.out.printf("%38s %9.1f ms (median %.1f, most %.1f)%n", "library page, p95", times.get(285).wall,
                times.get(150).wall, times.getLast().wall);
        times.sort(Comparator.comparingDouble(PageTime::busy));
        System.out.printf("%38s %9.1f ms (median %.1f, most %.1f)%n", "of which busy, p95", times.get(285).busy,
                times.get(150).busy, times.getLast().busy);
        times.reversed().stream().limit(8).forEach(System.out::println);
    }

    private record PageTime(double wall, double busy, long total, Library.Query query) {}
}
