package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Baselines.Pair;
import dev.kinorelay.ledger.Showcase.Count;
import dev.kinorelay.ledger.Showcase.Shown;
import dev.kinorelay.ledger.Showcase.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShowcaseTest extends LedgerCase {

    private static final Pair HISTORY = new Pair(Sample.IMDB, Shelf.HISTORY, Sample.LIBRARY, Shelf.HISTORY);

    private static Entry rated(int number, MediaKind kind, int rating, String genre, ExternalId... ids) {
        MediaRef ref = new MediaRef(kind, List.of(ids), "Title " + number, null, 1990 + number, null, null,
                new Facts(null, List.of(genre), null, null, null, null, List.of()));
        return new Entry(ref, Value.of(Rating.outOfTen(rating)), Sample.FIRST_DAY.plusSeconds(number), null, null, 2);
    }

    private void fill() {
        sample.imported("fill", rated(1, MediaKind.MOVIE, 9, "Drama", imdb(1)),
                rated(2, MediaKind.MOVIE, 5, "Comedy", new ExternalId("tmdb-movie", "2")),
                rated(3, MediaKind.SHOW, 8, "Drama", imdb(3)),
                rated(4, MediaKind.MOVIE, 7, "Drama", new ExternalId("tmdb-movie", "4"), imdb(4)));
    }

    private static ExternalId imdb(int number) {
        return ExternalId.imdb("tt000" + number);
    }

    private static Wanted wanted(String kind, String text, String genre, boolean best) {
        return new Wanted(Person.ME, Shelf.RATINGS, kind, text, genre, null, null, null, best, true);
    }

    private static List<String> titles(List<Shown> shown) {
        return shown.stream().map(each -> each.ref().title()).toList();
    }

    @Test
    void showsTheNewestFirstAndLeavesOutWhatHasNoIdAtImdb() {
        fill();
        List<Shown> shown = ledger.showcase().page(wanted("movie", null, null, false), 0, 100);

        assertThat(titles(shown)).containsExactly("Title 4", "Title 1");
        assertThat(shown.getFirst().rating()).isEqualTo(7.0);
        assertThat(shown.getFirst().since()).isEqualTo(Sample.FIRST_DAY.plusSeconds(4));
        assertThat(ledger.showcase().count(Person.ME, Shelf.RATINGS, "movie")).isEqualTo(new Count(3, 1));
        assertThat(ledger.showcase().count(Person.ME, Shelf.WATCHLIST, "movie")).isEqualTo(new Count(0, 0));
        assertThat(ledger.showcase().has(Person.ME, Shelf.RATINGS)).isTrue();
        assertThat(ledger.showcase().has(Person.ME, Shelf.list("none"))).isFalse();
    }

    @Test
    void showsTheBestFirst() {
        fill();
        assertThat(titles(ledger.showcase().page(wanted(null, null, null, true), 0, 100))).containsExactly("Title 1",
                "Title 3", "Title 4");
    }

    @Test
    void narrowsSearchesAndSkips() {
        fill();
        assertThat(titles(ledger.showcase().page(wanted("movie", null, "Drama", false), 1, 1)))
                .containsExactly("Title 1");
        assertThat(ledger.showcase().page(wanted("movie", null, "Western", false), 0, 100)).isEmpty();
        assertThat(titles(ledger.showcase().page(wanted("movie", "titl", null, false), 1, 100)))
                .containsExactly("Title 1");
        assertThat(ledger.showcase().page(wanted("movie", "nothing", null, false), 0, 100)).isEmpty();
        assertThat(ledger.showcase().page(wanted("movie", null, null, false), 500, 100)).isEmpty();
    }

    @Test
    void walksThroughAWholeShelfWithoutLosingOrRepeatingARow() {
        sample.imported("many", IntStream.range(0, 1203)
                .mapToObj(i -> new Entry(MediaRef.of(MediaKind.MOVIE, imdb(i), "Title " + i, 1999),
                        Value.of(Rating.outOfTen(5)), Sample.FIRST_DAY.plusSeconds(i / 700), null, null, 2))
                .toArray(Entry[]::new));
        List<String> all = new ArrayList<>();
        ledger.showcase().each(wanted(null, null, null, false), shown -> all.add(shown.ref().title()));

        assertThat(all).hasSize(1203).doesNotHaveDuplicates();
    }

    @Test
    void knowsWhichShowsWereWatchedLately() {
        String run = sample.run("plays");
        ledger.parcels.admit(run, play(7, 1, 1, START.minus(Duration.ofDays(3))), dev.kinorelay.domain.Mode.LIVE);
        ledger.parcels.admit(run, play(8, 1, 4, START.minus(Duration.ofDays(2))), dev.kinorelay.domain.Mode.LIVE);
        ledger.parcels.admit(run, play(7, 1, 2, START.minus(Duration.ofDays(1))), dev.kinorelay.domain.Mode.LIVE);
        ledger.parcels.admit(run, play(9, 2, 2, START.minus(Duration.ofDays(300))), dev.kinorelay.domain.Mode.LIVE);
        sample.deliver();

        List<MediaRef> shows = ledger.showcase().watchedSince(Person.ME, START.minus(Duration.ofDays(180)), 0, 100);
        assertThat(shows).extracting(ref -> ref.id("imdb").orElseThrow().value()).containsExactly("tt0007", "tt0008");
        assertThat(ledger.showcase().watchedSince(Person.ME, START.minus(Duration.ofDays(180)), 1, 100)).hasSize(1);
        var show = ledger.titles.byIds(List.of(imdb(7))).get(imdb(7));
        assertThat(ledger.showcase().episodes(show)).extracting(MediaRef::episode).containsExactly(1, 2);
    }

    private dev.kinorelay.domain.Change play(int show, int season, int episode, Instant when) {
        MediaRef ref = new MediaRef(MediaKind.EPISODE, List.of(imdb(show * 1000 + season * 100 + episode)), "Episode",
                null, null, season, episode, Facts.NONE, List.of(imdb(show)));
        Entry entry = new Entry(ref, Value.of(new Play(when, Play.Precision.SECOND)), when, null, null, 2);
        return sample.changes(HISTORY, Verb.ADD, Sample.all(ledger.snapshots.marks(resolvedHistory(entry))))
                .getFirst();
    }

    private dev.kinorelay.domain.Snapshot resolvedHistory(Entry entry) {
        try (Snapshots.Staging staging = ledger.snapshots.stage(Sample.IMDB, Shelf.HISTORY)) {
            staging.accept(entry);
            var snapshot = staging.seal(true);
            ledger.snapshots.resolve(snapshot);
            return snapshot;
        }
    }

    @Test
    void knowsWhatIsToComeOfTitlesAndOfEpisodesOfShowsOnTheShelf() {
        sample.imported("coming", released(1, MediaKind.MOVIE, "2026-03-05"),
                released(2, MediaKind.MOVIE, "2026-01-04"), released(3, MediaKind.MOVIE, "1999-01-04"),
                rated(7, MediaKind.SHOW, 8, "Drama", imdb(7)));
        MediaRef episode = new MediaRef(MediaKind.EPISODE, List.of(imdb(7101)), "Next", null, null, 1, 1,
                new Facts(null, List.of(), null, null, null, "2026-02-01", List.of()), List.of(imdb(7)));
        resolvedHistory(new Entry(episode, Value.PRESENT, START, null, null, 2));

        assertThat(ledger.showcase().toCome(Person.ME, Shelf.RATINGS, "2026-01-10"))
                .extracting(coming -> coming.ref().title()).containsExactly("Next", "Title 1");
        assertThat(ledger.showcase().toCome(Person.ME, Shelf.RATINGS, "2026-01-10").getFirst().show().title())
                .isEqualTo("Title 7");
        assertThat(ledger.showcase().toCome(Person.ME, Shelf.WATCHLIST, "2026-01-10")).isEmpty();
    }

    private static Entry released(int number, MediaKind kind, String day) {
        MediaRef ref = new MediaRef(kind, List.of(imdb(number)), "Title " + number, null, 2026, null, null,
                new Facts(null, List.of(), null, null, null, day, List.of()));
        return new Entry(ref, Value.of(Rating.outOfTen(5)), Sample.FIRST_DAY, null, null, 2);
    }

    @Test
    void bearsAnotherStampOnceTheShelfOrWhatIsToldChanges() {
        fill();
        String before = ledger.showcase().stamp(Person.ME, Shelf.RATINGS);
        assertThat(ledger.showcase().stamp(Person.ME, Shelf.RATINGS)).isEqualTo(before);
        assertThat(ledger.showcase().stamp(Person.ME, Shelf.WATCHLIST)).isNotEqualTo(before);

        sample.imported("more", rated(5, MediaKind.MOVIE, 9, "Drama", imdb(5)));
        String changed = ledger.showcase().stamp(Person.ME, Shelf.RATINGS);
        assertThat(changed).isNotEqualTo(before);

        ledger.ledger.writing(sql -> sql.run("UPDATE title SET year = 1950 WHERE title = 'Title 1'"));
        assertThat(ledger.showcase().stamp(Person.ME, Shelf.RATINGS)).isNotEqualTo(changed);
    }
}
