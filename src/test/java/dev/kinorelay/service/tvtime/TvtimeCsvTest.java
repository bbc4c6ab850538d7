package dev.kinorelay.service.tvtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatCase;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shapes are those of TV Time's archive of 2026, as several importers name its columns. */
class TvtimeCsvTest extends FormatCase {

    private static final Path FOLDER = Path.of("src/test/resources/tvtime");
    private static final Path EPISODES = FOLDER.resolve("tracking-prod-records-v2.csv");
    private static final Path FILMS = FOLDER.resolve("tracking-prod-records.csv");
    private static final Path VOTES = FOLDER.resolve("ratings-live-votes.csv");

    @Override
    protected Format format() {
        return new TvtimeCsv();
    }

    @Test
    void takesEpisodesByTheirNumbersWithTheirTime() throws IOException {
        RowCount count = parse(EPISODES, Shelf.HISTORY);
        assertThat(count).isEqualTo(new RowCount(4, 2, false, "2 rows tell nothing of this shelf."));
        assertThat(entries).extracting(entry -> entry.ref().ids().toString()).containsExactly("[tvdb-episode:3254641]",
                "[]");
        assertThat(entries).allSatisfy(
                entry -> assertThat(entry.ref().show().toString()).isEqualTo("[tvdb-show:121361]"));
        assertThat(entries.getFirst().value().code()).isEqualTo("p2019-03-05T20:15:03Z~SECOND");
        assertThat(rejects).extracting(Rejected::reason).containsExactly(
                "The row does not say which title it is about.", "The row does not say when it was watched.");
    }

    @Test
    void takesFilmsThatWereSeenAndThoseThatAreToBeSeen() throws IOException {
        assertThat(recognise(FILMS)).isEqualTo(new Recognition.Manifold(List.of(Shelf.WATCHLIST, Shelf.HISTORY)));
        assertThat(parse(FILMS, Shelf.HISTORY).read()).isEqualTo(3);
        assertThat(entries).extracting(Entry::occurrence).containsExactly("2025-03-01T21:00", "2025-04-01T21:00");
        assertThat(entries.getFirst().ref().year()).isEqualTo(2023);
        assertThat(parse(FILMS, Shelf.WATCHLIST).read()).isEqualTo(1);
        assertThat(entries).extracting(entry -> entry.ref().title()).containsExactly("Heat");
    }

    @Test
    void takesRatingsByTheWordsBehindTheirNumbers() throws IOException {
        assertThat(parse(VOTES, Shelf.RATINGS)).isEqualTo(new RowCount(4, 1, false, null));
        assertThat(entries).extracting(entry -> entry.value().code()).containsExactly("r4/5", "r5/5", "r2/5");
        assertThat(entries.getLast().ref().ids().toString()).isEqualTo("[tvdb-episode:3254641]");
        assertThat(recognise(VOTES, "emotions-live-votes.csv")).isInstanceOf(Recognition.Unwanted.class);
    }

    @Test
    void takesShowsThatAreFollowedAndPassesOverWhatTellsTheSame() throws IOException {
        var followed = Shelf.list("followed");
        assertThat(parse(FOLDER.resolve("followed_tv_show.csv"), followed).read()).isEqualTo(1);
        assertThat(entries.getFirst().ref().ids().toString()).isEqualTo("[tvdb-show:71470]");
        assertThat(format().needless("user_tv_show_data.csv", Set.of("followed_tv_show.csv"))).isPresent();
        assertThat(format().needless("user_tv_show_data.csv", Set.of())).isEmpty();
    }

    @Test
    void aCutFileIsNotComplete() throws IOException {
        assertThat(parse(cut(EPISODES, 70), Shelf.HISTORY).complete()).isFalse();
    }
}
