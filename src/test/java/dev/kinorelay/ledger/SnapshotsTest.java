package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.Value;
import dev.kinorelay.ledger.Snapshots.Resolved;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotsTest extends LedgerCase {

    private static final Facts FULL = new Facts("movie", List.of("Drama", "Crime"), 9.2, 1_900_000L, 175, "1972-03-14",
            List.of("Francis Ford Coppola"));

    @Test
    void givesTheSameTitleToTheSameImdbIdAgain() {
        Snapshot first = sample.resolved(Sample.rated("tt1", "One", 7), Sample.rated("tt2", "Two", 8));
        Snapshot second = sample.resolved(Sample.rated("tt2", "Two", 8), Sample.rated("tt1", "One", 7));

        assertThat(Sample.all(ledger.snapshots.marks(first))).isEqualTo(Sample.all(ledger.snapshots.marks(second)))
                .extracting(mark -> mark.value().code())
                .containsExactly("r7/10", "r8/10");
    }

    @Test
    void countsRowsWithoutAUsableIdAsUnresolved() {
        Snapshot snapshot = sample.staged(Sample.rated("tt1", "One", 7),
                Sample.entry(Sample.ref(MediaKind.MOVIE, "No id", Facts.NONE), Value.PRESENT));

        assertThat(ledger.snapshots.resolve(snapshot)).isEqualTo(new Resolved(1, 0));
        assertThat(Sample.all(ledger.snapshots.marks(snapshot))).hasSize(1);
    }

    @Test
    void makesATitleOfAnyId() {
        ExternalId tmdb = new ExternalId("tmdb-movie", "5");
        ExternalId trakt = new ExternalId("trakt-movie", "77");
        Snapshot snapshot = sample.staged(
                Sample.entry(Sample.ref(MediaKind.MOVIE, "One", Facts.NONE, trakt, tmdb), Value.PRESENT),
                Sample.entry(Sample.ref(MediaKind.SHOW, "Two", Facts.NONE, new ExternalId("tmdb-show", "5")),
                        Value.PRESENT),
                Sample.entry(Sample.ref(MediaKind.MOVIE, "One again", Facts.NONE, tmdb), Value.PRESENT));

        assertThat(ledger.snapshots.resolve(snapshot)).isEqualTo(new Resolved(0, 1));
        assertThat(count("title")).isEqualTo(2);
        assertThat(sample.resolved(Sample.entry(Sample.ref(MediaKind.MOVIE, "One", Facts.NONE, trakt),
                Value.PRESENT)).rows()).isEqualTo(1);
        assertThat(count("title")).isEqualTo(2);
    }

    @Test
    void joinsRowsOfOneFileByWhateverIdTheyShare() {
        ExternalId tmdb = new ExternalId("tmdb-movie", "5");
        ExternalId tvdb = new ExternalId("tvdb-show", "6");
        ExternalId trakt = new ExternalId("trakt-movie", "77");
        sample.resolved(
                Sample.entry(Sample.ref(MediaKind.MOVIE, "One", Facts.NONE, trakt, tvdb), Value.PRESENT),
                Sample.entry(Sample.ref(MediaKind.MOVIE, "One", Facts.NONE, tmdb), Value.PRESENT),
                Sample.entry(Sample.ref(MediaKind.MOVIE, "One", Facts.NONE, tvdb, tmdb), Value.PRESENT),
                Sample.entry(Sample.ref(MediaKind.MOVIE, "One", Facts.NONE, tmdb, ExternalId.imdb("tt1")),
                        Value.PRESENT));

        assertThat(count("title")).isEqualTo(1);
    }

    @Test
    void doesNotMergeTwoKnownTitlesBehindAnyonesBack() {
        ExternalId tmdb = new ExternalId("tmdb-movie", "5");
        sample.resolved(Sample.rated("tt1", "One", 7),
                Sample.entry(Sample.ref(MediaKind.MOVIE, "Other", Facts.NONE, tmdb), Value.PRESENT));
        Snapshot joined = sample.resolved(
                Sample.entry(Sample.ref(MediaKind.MOVIE, "One", Facts.NONE, tmdb, ExternalId.imdb("tt1")),
                        Value.PRESENT));

        assertThat(count("title")).isEqualTo(2);
        assertThat(Sample.all(ledger.snapshots.marks(joined))).extracting(Mark::titleId)
                .isEqualTo(Sample.all(ledger.snapshots.marks(sample.resolved(Sample.rated("tt1", "One", 7)))).stream()
                        .map(Mark::titleId).toList());
    }

    @Test
    void letsTheFirstRowOfATitleWin() {
        Snapshot snapshot = sample.staged(Sample.rated("tt1", "One", 7), Sample.rated("tt1", "One", 9),
                Sample.rated("tt1", "One", 7));

        assertThat(ledger.snapshots.resolve(snapshot)).isEqualTo(new Resolved(0, 2));
        assertThat(Sample.all(ledger.snapshots.marks(snapshot))).extracting(mark -> mark.value().code())
                .containsExactly("r7/10");
    }

    @Test
    void takesTwoPlaysOfOneTitleForTwo() {
        MediaRef ref = MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt1"), "One", 1999);
        Snapshot snapshot = sample.staged(play(ref, "2024-01-05T20:00:00Z"), play(ref, "2023-01-05T20:00:00Z"),
                play(ref, "2024-01-05T20:00:30Z"));

        assertThat(ledger.snapshots.resolve(snapshot)).isEqualTo(new Resolved(0, 1));
        assertThat(Sample.all(ledger.snapshots.marks(snapshot))).extracting(Mark::occurrence)
                .containsExactly("2023-01-05T20:00", "2024-01-05T20:00");
    }

    private static Entry play(MediaRef ref, String at) {
        return Sample.entry(ref, Value.of(new Play(Instant.parse(at), Play.Precision.SECOND)));
    }

    @Test
    void resolvesTheSameSnapshotTwiceToTheSame() {
        Snapshot snapshot = sample.staged(Sample.rated("tt1", "One", 7), Sample.rated("tt1", "One", 9));
        ledger.snapshots.resolve(snapshot);
        List<Mark> marks = Sample.all(ledger.snapshots.marks(snapshot));

        ledger.snapshots.resolve(snapshot);

        assertThat(Sample.all(ledger.snapshots.marks(snapshot))).isEqualTo(marks);
        assertThat(count("title")).isEqualTo(1);
    }

    @Test
    void bringsFactsUpToDateAndForgetsNone() {
        MediaRef known = new MediaRef(MediaKind.MOVIE, List.of(ExternalId.imdb("tt1")), "The Godfather", null, 1972,
                null,
                null, FULL);
        sample.resolved(Sample.entry(known, Value.PRESENT));

        MediaRef vague = Sample.ref(MediaKind.UNKNOWN, null,
                new Facts(null, List.of(), 9.3, null, null, null, List.of()),
                ExternalId.imdb("tt1"));
        Change change = sample.additions(Sample.RATINGS, Sample.entry(vague, Value.PRESENT)).getFirst();

        assertThat(change.ref())
                .isEqualTo(new MediaRef(MediaKind.MOVIE, List.of(ExternalId.imdb("tt1")), "The Godfather",
                        null, 1972, null, null,
                        new Facts("movie", List.of("Drama", "Crime"), 9.3, 1_900_000L, 175, "1972-03-14",
                                List.of("Francis Ford Coppola"))));
    }

    @Test
    void learnsAKindThatWasUnknown() {
        sample.resolved(Sample.entry(Sample.ref(MediaKind.UNKNOWN, "One", Facts.NONE, ExternalId.imdb("tt1")),
                Value.PRESENT));

        assertThat(sample.additions(Sample.RATINGS, Sample.rated("tt1", "One", 7)).getFirst().isMovie()).isTrue();
    }

    @Test
    void learnsFurtherIdsOfATitle() {
        ExternalId tmdb = new ExternalId("tmdb-movie", "238");
        sample.resolved(Sample.entry(Sample.ref(MediaKind.MOVIE, "One", Facts.NONE, tmdb, ExternalId.imdb("tt1")),
                Value.PRESENT));

        Snapshot snapshot = sample
                .staged(Sample.entry(Sample.ref(MediaKind.MOVIE, "One", Facts.NONE, tmdb), Value.PRESENT));

        assertThat(ledger.snapshots.resolve(snapshot)).isEqualTo(new Resolved(0, 0));
        assertThat(count("title")).isEqualTo(1);
        Change change = sample.changes(Sample.RATINGS, dev.kinorelay.domain.Verb.ADD,
                Sample.all(ledger.snapshots.marks(snapshot))).getFirst();
        assertThat(change.ref().ids()).containsExactly(ExternalId.imdb("tt1"), tmdb);
    }

    @Test
    void findsATitleByItsOtherIdBeforeMakingANewOne() {
        ExternalId tmdb = new ExternalId("tmdb-movie", "238");
        sample.resolved(Sample.entry(Sample.ref(MediaKind.MOVIE, "One", Facts.NONE, tmdb),
                Value.PRESENT));
        sample.resolved(Sample.entry(Sample.ref(MediaKind.MOVIE, "One", Facts.NONE, ExternalId.imdb("tt9"), tmdb),
                Value.PRESENT));

        assertThat(count("title")).isEqualTo(1);
        assertThat(sample.resolved(Sample.rated("tt9", "One", 7)).rows()).isEqualTo(1);
        assertThat(count("title")).isEqualTo(1);
    }

    @Test
    void readsMarksInPagesSortedByTitle() {
        Entry[] entries = IntStream.range(0, 2500)
                .mapToObj(i -> Sample.rated("tt" + (i * 7919 % 2500), "Title " + i, 7))
                .toArray(Entry[]::new);
        Snapshot snapshot = sample.resolved(entries);

        List<Mark> marks = Sample.all(ledger.snapshots.marks(snapshot));

        assertThat(marks).hasSize(2500).isSortedAccordingTo(Mark::compareKey);
        assertThat(marks).extracting(Mark::titleId).doesNotHaveDuplicates();
    }

    @Test
    void leavesNothingOfWhatWasNotSealed() {
        try (Snapshots.Staging staging = ledger.snapshots.stage(Sample.IMDB, Shelf.RATINGS)) {
            IntStream.range(0, 1500).forEach(i -> staging.accept(Sample.rated("tt" + i, "Title", 7)));
        }

        assertThat(count("stage") + count("draft")).isZero();
    }

    @Test
    void keepsOneSnapshotWhenAnotherIsDiscarded() {
        Snapshot first = sample.resolved(Sample.rated("tt1", "One", 7));
        Snapshot second = sample.resolved(Sample.rated("tt1", "One", 7), Sample.rated("tt2", "Two", 7));

        ledger.snapshots.discard(first);

        assertThat(Sample.all(ledger.snapshots.marks(second))).hasSize(2);
        assertThat(count("stage")).isEqualTo(2);
        assertThatIllegalStateException().isThrownBy(() -> ledger.snapshots.marks(first));
    }

    @Test
    void clearsAwayWhatAnInterruptedProgramLeft() {
        sample.additions(Sample.RATINGS, Sample.rated("tt1", "One", 7));

        ledger.snapshots.discardAll();

        assertThat(count("stage") + count("mark") + count("change") + count("draft")).isZero();
    }
}
