package dev.kinorelay.flow.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Value;
import dev.kinorelay.flow.Fire;
import dev.kinorelay.flow.RunInProgress;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.ledger.StagedTitles;
import dev.kinorelay.service.Address;
import dev.kinorelay.service.Lookup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class IdentificationTest {

    private static final MediaRef HEAT = title(MediaKind.MOVIE, "Heat", 1995, "tmdb-movie:949", "imdb:tt0113277");
    private static final MediaRef CASTLE = title(MediaKind.SHOW, "Castle", 2009, "tmdb-show:1419", "imdb:tt1219024");
    private static final Account IMDB = new Account(Person.ME, "imdb", "imdb");

    @TempDir
    private Path folder;

    private final Catalogue single = new Catalogue("single", 1);
    private final Catalogue bulk = new Catalogue("bulk", 200);
    private final RunInProgress run = new RunInProgress(
            new Fire("inbox", "v1", Person.ME, Mode.LIVE, "run", "occasion", "file", null, null), "run");
    private LedgerFixture ledger;
    private Identification identification;

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
        var beans = new StaticListableBeanFactory();
        beans.addBean("single", single);
        beans.addBean("bulk", bulk);
        identification = new Identification(ledger.stagedTitles, new OpenQuestions(ledger.openTitles),
                new KnownLookups(beans.getBeanProvider(Lookup.class),
                        beans.getBeanProvider(Address.class)),
                new CarefulMatch());
        single.titles.addAll(List.of(HEAT, CASTLE));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    static MediaRef title(MediaKind kind, String title, Integer year, String... ids) {
        return new MediaRef(kind, Arrays.stream(ids).map(ExternalId::parse).toList(), title, null, year, null, null,
                Facts.NONE);
    }

    private Snapshot staged(MediaRef... refs) {
        try (var staging = ledger.snapshots.stage(IMDB, Shelf.WATCHLIST)) {
            for (var ref : refs) {
                staging.accept(new Entry(ref, Value.PRESENT, null, null, null, 2));
            }
            return staging.seal(true);
        }
    }

    /** How many rows got no title. */
    private long unresolved(String ask, MediaRef... refs) {
        var snapshot = staged(refs);
        identification.help(run, snapshot, ask);
        return ledger.snapshots.resolve(snapshot).unresolved();
    }

    private String titleOf(String id) {
        var parsed = ExternalId.parse(id);
        var snapshot = staged(new MediaRef(MediaKind.UNKNOWN, List.of(parsed), null, null, null, null, null,
                Facts.NONE));
        ledger.snapshots.resolve(snapshot);
        try (var marks = ledger.snapshots.marks(snapshot)) {
            return marks.next().titleId().value();
        }
    }

    @Test
    void findsARowWithoutIdsByItsNameAndLearnsItsOtherIds() {
        assertThat(unresolved("single", title(MediaKind.UNKNOWN, "heat", 1995))).isZero();
        assertThat(titleOf("imdb:tt0113277")).isEqualTo(titleOf("tmdb-movie:949"));
    }

    @Test
    void tellsTheKindOfARowWhoseIdAloneCanBeTrusted() {
        unresolved("single", title(MediaKind.UNKNOWN, "Castello", null, "imdb:tt1219024"));

        assertThat(ledger.stagedTitles.asking(staged(title(MediaKind.UNKNOWN, "Castello", null, "imdb:tt1219024")), 0,
                10)).as("known for good").isEmpty();
        assertThat(titleOf("tmdb-show:1419")).isEqualTo(titleOf("imdb:tt1219024"));
    }

    @Test
    void asksNobodyWhenIdAndKindAreKnown() {
        unresolved("single", HEAT, title(MediaKind.MOVIE, "Other", 2001, "imdb:tt0000001"));

        assertThat(single.identified).hasValue(0);
        assertThat(single.searched).hasValue(0);
    }

    @Test
    void neverTakesAMovieForAShowOfTheSameName() {
        assertThat(unresolved("single", title(MediaKind.MOVIE, "Castle", 2009))).isOne();
    }

    @Test
    void neverBelievesAnIdOfAnotherKind() {
        unresolved("single", title(MediaKind.MOVIE, "Castle", 2009, "tmdb-movie:1", "tmdb-show:1419"));

        assertThat(titleOf("imdb:tt1219024")).isNotEqualTo(titleOf("tmdb-movie:1"));
    }

    @Test
    void neverOverrulesAnIdByATitle() {
        unresolved("single", title(MediaKind.UNKNOWN, "Heat", 1995, "imdb:tt0000009"));

        assertThat(single.searched).hasValue(0);
        assertThat(titleOf("imdb:tt0000009")).isNotEqualTo(titleOf("imdb:tt0113277"));
    }

    @Test
    void asksForAThousandIdsInFiveCallsWhereFiveAreEnough() {
        var rows = IntStream.range(0, 1000).mapToObj(i -> title(MediaKind.UNKNOWN, "T" + i, 2000, "imdb:tt" + i))
                .toList();
        bulk.titles.addAll(rows.stream().map(row -> title(MediaKind.MOVIE, row.title(), 2000,
                row.ids().getFirst().toString())).toList());

        unresolved("single,bulk", rows.toArray(MediaRef[]::new));

        assertThat(bulk.identified).hasValue(5);
        assertThat(single.identified).hasValue(0);
    }

    @Test
    void asksOnceForAllRowsOfOneTitle() {
        var heat = title(MediaKind.MOVIE, "Heat", 1995);

        assertThat(unresolved("single", heat, heat, heat)).isZero();
        assertThat(single.searched).hasValue(1);
    }

    @Test
    void keepsARowWhoseOnlyIdIsAPageOfItsSourceUntilItIsKnown() {
        assertThat(unresolved("single", title(MediaKind.MOVIE, "Nobody knows", 1950, "diary:abc"))).isOne();
        assertThat(unresolved("single", title(MediaKind.MOVIE, "Heat", 1995, "diary:heat"))).isZero();
        assertThat(titleOf("diary:heat")).isEqualTo(titleOf("imdb:tt0113277"));
    }

    static List<RuntimeException> everyTrouble() {
        return List.of(new NeedsAttention("its key is wrong", "Enter it again.", "key"),
                new TryLater("nothing is left of its day", Duration.ofHours(3)),
                TryLater.withoutAnswer("it answered nonsense"), new IllegalStateException("[0] is no title"));
    }

    @ParameterizedTest
    @MethodSource("everyTrouble")
    void leavesOutALookUpInTroubleAndDoesWhatCanBeDone(RuntimeException trouble) {
        single.trouble = trouble;
        bulk.titles.add(HEAT);

        assertThat(unresolved("single,bulk", title(MediaKind.MOVIE, "Heat", 1995),
                title(MediaKind.MOVIE, "Nobody knows", 1950))).isOne();
        assertThat(run.notes()).containsOnlyOnce("The look-up single was left out").contains(trouble.getMessage());
        int asked = single.searched.get();

        unresolved("single,bulk", title(MediaKind.MOVIE, "Another", 1951));
        assertThat(single.searched).as("never again in this run").hasValue(asked);
    }

    @Test
    void skipsWhatIsNotSetUpInSilence() {
        single.hindrance = new NeedsAttention("it has no key", "Enter one.");

        assertThat(unresolved("single", title(MediaKind.MOVIE, "Heat", 1995), title(MediaKind.UNKNOWN, "Castello",
                null, "imdb:tt1219024"))).isOne();
        assertThat(run.notes()).isNull();
    }

    @Test
    void lettersOfEveryScriptMakeAFingerprint() {
        assertThat(Fingerprint.of(title(MediaKind.MOVIE, "  Amélie – Paris! ", 2001)))
                .isEqualTo(Fingerprint.of(title(MediaKind.MOVIE, "amelie paris", 2001)));
        assertThat(Fingerprint.of(title(MediaKind.MOVIE, "?", 2001)))
                .isNotEqualTo(Fingerprint.of(title(MediaKind.MOVIE, "!", 2001)));
        assertThat(Fingerprint.of(title(MediaKind.MOVIE, "Сталкер", 1979))).contains("сталкер");
    }

    @Test
    void looksAtNoRowTwice() {
        var rows = IntStream.range(0, 2500).mapToObj(i -> title(MediaKind.MOVIE, "Film " + i, 2000)).toList();

        assertThat(unresolved("single", rows.toArray(MediaRef[]::new))).isEqualTo(2500);
        assertThat(single.searched).hasValue(2500);
        assertThat(StagedTitles.namesATitle(ExternalId.parse("diary:abc"))).isFalse();
    }
}
