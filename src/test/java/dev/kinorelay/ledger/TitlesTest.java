package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitlesTest extends LedgerCase {

    private static final ExternalId IMDB = ExternalId.imdb("tt1");
    private static final ExternalId TMDB = new ExternalId("tmdb-movie", "278");
    private static final ExternalId TVDB = new ExternalId("tvdb-movie", "3");
    private static final ExternalId SHOW = new ExternalId("tmdb-show", "278");

    @Test
    void keepsAMovieAndAShowOfTheSameNumberApart() {
        sample.resolved(row(MediaKind.MOVIE, 7, TMDB), row(MediaKind.SHOW, 7, SHOW));

        assertThat(title(TMDB)).isNotEqualTo(title(SHOW));
    }

    @Test
    void makesTwoTitlesOneWhenAnIdJoinsThem() {
        sample.imported("a", row(MediaKind.MOVIE, 7, IMDB));
        millis.addAndGet(1000);
        sample.imported("b", row(MediaKind.UNKNOWN, 8, TMDB));
        TitleId old = title(TMDB);
        sample.resolved(row(MediaKind.MOVIE, 9, IMDB, TMDB));
        assertThat(title(TMDB)).isEqualTo(title(IMDB)).isNotEqualTo(old);
        assertThat(ledger.titles.find(old).orElseThrow()).satisfies(found -> {
            assertThat(found.ref().ids()).containsExactlyInAnyOrder(IMDB, TMDB);
            assertThat(found.merges()).extracting(Titles.Merge::old).containsExactly(old);
            assertThat(found.merges().getFirst().reason()).isEqualTo("both are tmdb-movie:278");
        });
        assertThat(library()).singleElement().extracting(mark -> mark.value().code()).isEqualTo("r8/10");
        assertThat(count("listing")).isEqualTo(1);
        assertThat(count("cell_past")).isEqualTo(1);
        assertThat(count("baseline")).isEqualTo(1);
    }

    @Test
    void anUndoOfAnEarlierRunStillFindsTheTitle() {
        sample.resolved(row(MediaKind.MOVIE, 8, TMDB));
        String run = sample.imported("a", row(MediaKind.MOVIE, 7, IMDB));
        TitleId old = title(IMDB);
        sample.resolved(row(MediaKind.MOVIE, 7, IMDB, TMDB));
        assertThat(title(IMDB)).isNotEqualTo(old);
        assertThat(ledger.reversal.page(run, null, 10)).singleElement().satisfies(step -> {
            assertThat(step.objection()).isNull();
            assertThat(step.inverse().titleId()).isEqualTo(title(IMDB));
            assertThat(step.inverse().verb()).isEqualTo(dev.kinorelay.domain.Verb.REMOVE);
        });
    }

    @Test
    void keepsEveryPlayAndWhatIsThereOverWhatIsGone() {
        sample.imported("a", row(MediaKind.MOVIE, 7, IMDB));
        sample.imported("b", row(MediaKind.MOVIE, 8, TMDB));
        cells("UPDATE cell SET present = 0, changed = changed + 5000 WHERE title_id = ?", title(IMDB));
        cells("""
                INSERT INTO cell (person, account, shelf, title_id, occurrence, present, revision, value, changed)
                SELECT 'me', 'library', 'history', ?, '2020', 1, 0, 'x', 1
                UNION ALL SELECT 'me', 'library', 'history', ?, '2020', 1, 0, 'x', 1
                UNION ALL SELECT 'me', 'library', 'history', ?, '2021', 1, 0, 'x', 1""", title(IMDB), title(TMDB),
                title(TMDB));
        sample.resolved(row(MediaKind.MOVIE, 8, IMDB, TMDB));
        assertThat(library()).singleElement().extracting(mark -> mark.value().code()).isEqualTo("r8/10");
        List<String> plays = ledger.ledger.read(sql -> sql.list("""
                SELECT occurrence FROM cell WHERE shelf = 'history' AND title_id = ? ORDER BY 1""",
                row -> row.getString(1), title(IMDB)));
        assertThat(plays).containsExactly("2020", "2021");
    }

    private void cells(String statement, TitleId... titles) {
        ledger.ledger.writing(sql -> sql.run(statement, (Object[]) titles));
    }

    @Test
    void ofTwoChangesThatWaitForOnePlaceTheLaterCounts() {
        String run = sample.run("a");
        sample.additions(Sample.RATINGS, row(MediaKind.MOVIE, 7, IMDB))
                .forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));
        sample.additions(Sample.RATINGS, row(MediaKind.MOVIE, 8, TMDB))
                .forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));

        sample.resolved(row(MediaKind.MOVIE, 8, IMDB, TMDB));

        assertThat(sample.deliver()).isEqualTo(1);
        assertThat(library()).singleElement().satisfies(mark -> {
            assertThat(mark.titleId()).isEqualTo(title(IMDB));
            assertThat(mark.value().code()).isEqualTo("r8/10");
        });
    }

    @Test
    void waitsForWhatIsBeingSent() {
        sample.resolved(row(MediaKind.MOVIE, 7, IMDB));
        String run = sample.run("a");
        sample.additions(Sample.RATINGS, row(MediaKind.MOVIE, 8, TMDB))
                .forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));
        ledger.ledger.writing(sql -> sql.run("UPDATE parcel SET state = 'SENDING' WHERE run = ?", run));

        sample.resolved(row(MediaKind.MOVIE, 8, IMDB, TMDB));
        assertThat(title(TMDB)).isNotEqualTo(title(IMDB));
        assertThat(ledger.titles.find(title(IMDB)).orElseThrow().conflicts().getFirst().state()).isEqualTo("WAITING");

        ledger.ledger.writing(sql -> sql.run("UPDATE parcel SET state = 'ADMITTED' WHERE run = ?", run));
        sample.resolved(row(MediaKind.MOVIE, 8, TVDB));
        assertThat(title(TMDB)).isEqualTo(title(IMDB));
        assertThat(sample.deliver()).isEqualTo(1);
        assertThat(library()).singleElement().extracting(Mark::titleId).isEqualTo(title(IMDB));
    }

    @Test
    void remembersAContradictionAndGuessesNothing() {
        sample.resolved(row(MediaKind.MOVIE, 7, IMDB, TMDB));
        sample.resolved(row(MediaKind.MOVIE, 7, ExternalId.imdb("tt2"), TMDB));
        assertThat(title(ExternalId.imdb("tt2"))).isNotEqualTo(title(IMDB));
        assertThat(title(TMDB)).isEqualTo(title(IMDB));
        assertThat(ledger.titles.find(title(ExternalId.imdb("tt2"))).orElseThrow().conflicts()).singleElement()
                .satisfies(conflict -> assertThat(conflict.reason()).isEqualTo("imdb:tt2 is not imdb:tt1"));
    }

    @Test
    void neverMakesAMovieAndAShowOne() {
        sample.resolved(row(MediaKind.MOVIE, 7, IMDB), row(MediaKind.SHOW, 7, SHOW));
        sample.resolved(row(MediaKind.UNKNOWN, 7, IMDB, SHOW));

        assertThat(title(SHOW)).isNotEqualTo(title(IMDB));
    }

    @Test
    void remembersWhatAServiceTakesATitleFor() {
        sample.resolved(row(MediaKind.MOVIE, 7, IMDB));
        Account trakt = new Account(Person.ME, "trakt", "trakt");
        stage(trakt, row(MediaKind.SHOW, 7, IMDB, SHOW));

        assertThat(ledger.titles.find(title(IMDB)).orElseThrow().ref().kind()).isEqualTo(MediaKind.MOVIE);
        assertThat(ledger.titles.kindAt("trakt", title(IMDB))).isEqualTo(MediaKind.SHOW);
        assertThat(ledger.titles.kindAt("imdb", title(IMDB))).isEqualTo(MediaKind.MOVIE);

        stage(trakt, row(MediaKind.MOVIE, 7, IMDB));
        assertThat(ledger.titles.kindAt("trakt", title(IMDB))).isEqualTo(MediaKind.MOVIE);
    }

    @Test
    void findsAnEpisodeWithoutIdsByShowAndNumbersAndLearnsItsIdLater() {
        sample.imported("a", episode(0, 3));
        sample.imported("b", episode(0, 3));
        TitleId show = title(SHOW);
        TitleId special = ledger.titles.episode(show, 0, 3).orElseThrow();

        sample.imported("c", episode(0, 3, IMDB));

        assertThat(title(IMDB)).isEqualTo(special);
        assertThat(ledger.titles.find(special).orElseThrow()).satisfies(found -> {
            assertThat(found.show()).isEqualTo(show);
            assertThat(found.ref().show()).containsExactly(SHOW);
            assertThat(found.ref().ids()).containsExactly(IMDB);
        });
        assertThat(library()).hasSize(1);
        assertThat(count("title")).isEqualTo(2);
        assertThat(ledger.titles.episode(show, null, 3)).isEmpty();
    }

    @Test
    void anEpisodeWithoutItsNumberMatchesNone() {
        sample.resolved(episode(1, 3));

        assertThat(ledger.snapshots.resolve(sample.staged(episode(1, null)))).isEqualTo(new Snapshots.Resolved(1, 0));
    }

    @Test
    void joinsTheEpisodesOfShowsThatBecomeOne() {
        ExternalId tvdb = new ExternalId("tvdb-show", "9");
        sample.imported("a", episode(1, 3));
        sample.imported("b", new Entry(new MediaRef(MediaKind.EPISODE, List.of(IMDB), "E", null, null, 1, 3, Facts.NONE,
                List.of(tvdb)), Value.of(Rating.outOfTen(7)), null, null, null, 2));

        sample.resolved(row(MediaKind.SHOW, 8, SHOW, tvdb));

        assertThat(ledger.titles.episode(title(SHOW), 1, 3)).contains(title(IMDB));
        assertThat(library()).hasSize(1);
    }

    @Test
    void splitsByHandForGood() {
        sample.imported("a", row(MediaKind.MOVIE, 7, IMDB, TMDB));

        Titles.Split split = ledger.titles.split(title(IMDB), List.of(TMDB));
        sample.resolved(row(MediaKind.MOVIE, 7, IMDB, TMDB));

        assertThat(title(TMDB)).isEqualTo(split.made()).isNotEqualTo(title(IMDB));
        assertThat(split.moved()).isEmpty();
        assertThat(library()).singleElement().extracting(Mark::titleId).isEqualTo(title(IMDB));
        assertThatExceptionOfType(NeedsAttention.class)
                .isThrownBy(() -> ledger.titles.split(title(IMDB), List.of(IMDB)));
    }

    private List<Mark> library() {
        return Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.RATINGS));
    }

    private void stage(Account account, Entry entry) {
        try (Snapshots.Staging staging = ledger.snapshots.stage(account, Shelf.RATINGS)) {
            staging.accept(entry);
            ledger.snapshots.resolve(staging.seal(true));
        }
    }

    private TitleId title(ExternalId id) {
        return ledger.titles.byIds(List.of(id)).get(id);
    }

    private static Entry row(MediaKind kind, int rating, ExternalId... ids) {
        return Sample.entry(Sample.ref(kind, "One", Facts.NONE, ids), Value.of(Rating.outOfTen(rating)));
    }

    private static Entry episode(Integer season, Integer episode, ExternalId... ids) {
        return Sample.entry(new MediaRef(MediaKind.EPISODE, List.of(ids), "E", null, null, season, episode, Facts.NONE,
                List.of(SHOW)), Value.of(Rating.outOfTen(7)));
    }
}
