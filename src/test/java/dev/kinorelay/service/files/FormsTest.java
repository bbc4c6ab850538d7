package dev.kinorelay.service.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.ExportForm;
import dev.kinorelay.service.ExportParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class FormsTest {

    private static final Instant EVENING = Instant.parse("2024-03-08T23:30:00Z");
    private static final Instant DAY = Instant.parse("2024-03-01T00:00:00Z");
    private static final Facts THRILLER = new Facts(null, List.of("Thriller", "Noir"), 8.1, 190_000L, 104,
            "1949-08-31", List.of("Carol Reed"));
    private static final MediaRef FILM = new MediaRef(MediaKind.MOVIE, ids("imdb:tt0041959", "tmdb-movie:1092"),
            "The Third Man, \"restored\"", "The Third Man", 1949, null, null, THRILLER);
    private static final MediaRef SHOW = new MediaRef(MediaKind.SHOW,
            ids("imdb:tt0903747", "tmdb-show:1396", "trakt-show:1388"), "Breaking Bad", null, 2008, null, null,
            Facts.NONE);
    private static final MediaRef EPISODE = new MediaRef(MediaKind.EPISODE,
            ids("tmdb-episode:62127", "tvdb-episode:4127161"), "Breaking Bad: Hermanos", null, null, 4, 8, Facts.NONE);
    private static final MediaRef UNKNOWN = new MediaRef(MediaKind.UNKNOWN, List.of(), "Whatever", null, null, null,
            null, Facts.NONE);

    private final Out out = new Out(new MockEnvironment().withProperty("kinorelay.inbox.zone", "Europe/Berlin"));
    private final List<String> leftOut = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void letterboxdTakesFilmsWithWholeStarsAndTheDayOfAViewing() throws IOException {
        var form = new LetterboxdForm(out);
        assertThat(written(form, Shelf.RATINGS, rated(FILM, 3.5, 5), rated(SHOW, 9, 10), rated(FILM, 0.2, 10)))
                .isEqualTo("tmdbID,imdbID,Title,Year,Rating10\n"
                        + "1092,tt0041959,\"The Third Man, \"\"restored\"\"\",1949,7\n");
        assertThat(leftOut).containsExactly("Letterboxd keeps films; this is of kind show.",
                "The rating is below a half star.");
        assertThat(written(form, Shelf.HISTORY, played(FILM, EVENING, Play.Precision.SECOND),
                played(FILM, DAY, Play.Precision.DAY))).isEqualTo("""
                        tmdbID,imdbID,Title,Year,WatchedDate
                        1092,tt0041959,"The Third Man, ""restored""\",1949,2024-03-09
                        1092,tt0041959,"The Third Man, ""restored""\",1949,2024-03-01
                        """);
    }

    @Test
    void noPartForLetterboxdIsLargerThanAMegabyte() throws IOException {
        var parts = new ExportParts(new LetterboxdForm(out), Shelf.WATCHLIST, folder);
        try (parts) {
            for (int number = 0; number < 40_000; number++) {
                parts.add(new Kept(new Entry(MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt0041959"), "Ü" + number,
                        1949), Value.PRESENT, null, null, "a note about it", 0), null));
            }
        }
        assertThat(parts.files()).hasSizeBetween(2, 3).allSatisfy(part -> {
            assertThat(Files.size(part)).isLessThanOrEqualTo(1_000_000);
            assertThat(Files.readString(part)).startsWith("tmdbID,").endsWith("\n");
        });
        long rows = 0;
        for (Path part : parts.files()) {
            rows += Files.readAllLines(part).size() - 1;
        }
        assertThat(rows).isEqualTo(40_000);
    }

    @Test
    void imdbsTableNeedsIdsAndRoundsHalves() throws IOException {
        assertThat(written(new ImdbForm(out), Shelf.RATINGS, rated(FILM, 7.5, 10), rated(UNKNOWN, 5, 10)))
                .endsWith("\ntt0041959,8,2024-03-01,\"The Third Man, \"\"restored\"\"\",The Third Man,"
                        + "https://www.imdb.com/title/tt0041959,Movie,8.1,104,1949,\"Thriller, Noir\",190000,1949-08-31,"
                        + "Carol Reed\n");
        assertThat(leftOut).containsExactly("IMDb knows titles by its own id, and none is known.");
    }

    @Test
    void traktsRowsNameTheShowOfAnEpisode() throws IOException {
        assertThat(written(new TraktForm(), Shelf.HISTORY, played(EPISODE, EVENING, Play.Precision.SECOND),
                played(FILM, DAY, Play.Precision.DAY))).isEqualTo("""
                        [
                        {"watched_at":"2024-03-08T23:30:00Z","action":"watch","type":"episode","episode":{"season":4,"number":8,\
                        "title":"Hermanos","ids":{"tmdb":62127,"tvdb":4127161}},"show":{"title":"Breaking Bad","year":2008,\
                        "ids":{"trakt":1388,"tmdb":1396,"imdb":"tt0903747"}}},
                        {"watched_at":"2024-03-01T00:00:00Z","action":"watch","type":"movie","movie":{"title":\
                        "The Third Man, \\"restored\\"","year":1949,"ids":{"tmdb":1092,"imdb":"tt0041959"}}}
                        ]
                        """);
    }

    @Test
    void tmdbTakesTraktsTableAndNoHistory() throws IOException {
        assertThat(new TmdbForm().unfit(Shelf.HISTORY)).contains("TMDb keeps no history.");
        assertThat(written(new TmdbForm(), Shelf.RATINGS, rated(EPISODE, 9, 10), rated(UNKNOWN, 9, 10)))
                .endsWith(
                        "\n2024-03-01T00:00:00Z,episode,Breaking Bad,2008,,1388,tt0903747,1396,,,,4,8,Hermanos,,,,,62127,"
                                + "4127161,,9\n");
        assertThat(leftOut).containsExactly("Whether it is a film or a series is not known.");
    }

    @Test
    void yamtrackWantsAShowAndItsSeasonAboveAnEpisodeOnce() throws IOException {
        assertThat(written(new YamtrackForm(), Shelf.HISTORY, played(EPISODE, EVENING, Play.Precision.SECOND),
                played(EPISODE, DAY, Play.Precision.DAY), played(FILM, DAY, Play.Precision.DAY),
                played(UNKNOWN, DAY, Play.Precision.DAY))).isEqualTo("""
                        media_id,source,media_type,title,image,season_number,episode_number,score,progress,status,start_date,\
                        end_date,notes,progressed_at
                        1396,tmdb,tv,Breaking Bad,,,,,,In progress,,,,
                        1396,tmdb,season,Breaking Bad,,4,,,,In progress,,,,
                        1396,tmdb,episode,Breaking Bad,,4,8,,,,,2024-03-08T23:30:00Z,,2024-03-08T23:30:00Z
                        1396,tmdb,episode,Breaking Bad,,4,8,,,,,2024-03-01T00:00:00Z,,2024-03-01T00:00:00Z
                        1092,tmdb,movie,"The Third Man, ""restored""\",,,,,,Completed,,2024-03-01T00:00:00Z,,2024-03-01T00:00:00Z
                        """);
        assertThat(leftOut).containsExactly("Yamtrack knows titles by TMDb's number, and none is known.");
    }

    @Test
    void theTableAndTheTreeHoldEverything() throws IOException {
        assertThat(written(new TableForm(), Shelf.RATINGS, rated(EPISODE, 4.5, 5))).endsWith(
                "\nepisode,Breaking Bad: Hermanos,,,4,8,,62127,4127161,,Breaking Bad,tt0903747,1396,,4.5,5,,,"
                        + "2024-03-01T00:00:00Z,,,\n");
        assertThat(written(new TreeForm(), Shelf.RATINGS, rated(EPISODE, 4.5, 5))).isEqualTo("""
                {"kinorelay":1,"shelf":"ratings","entries":[
                {"kind":"episode","title":"Breaking Bad: Hermanos","ids":["tmdb-episode:62127","tvdb-episode:4127161"],\
                "show":["imdb:tt0903747","tmdb-show:1396","trakt-show:1388"],"season":4,"episode":8,"value":"r4.5/5",\
                "since":"2024-03-01T00:00:00Z"}
                ]}
                """);
        assertThat(written(new JustwatchForm(), Shelf.WATCHLIST, rated(FILM, 1, 10), rated(EPISODE, 1, 10))).endsWith(
                "\n1092,tt0041959,\"The Third Man, \"\"restored\"\"\",1949,movie\n");
        assertThat(leftOut).containsExactly("JustWatch lists films and shows; this is of kind episode.");
    }

    private String written(ExportForm form, Shelf shelf, Entry... entries) throws IOException {
        leftOut.clear();
        var parts = new ExportParts(form, shelf, folder);
        try (parts) {
            for (Entry entry : entries) {
                parts.add(new Kept(entry, entry.ref().kind() == MediaKind.EPISODE ? SHOW : null))
                        .ifPresent(leftOut::add);
            }
        }
        return Files.readString(parts.files().getFirst());
    }

    private static Entry rated(MediaRef ref, double value, int scale) {
        return new Entry(ref, Value.of(new Rating(value, scale)), DAY, null, null, 0);
    }

    private static Entry played(MediaRef ref, Instant at, Play.Precision precision) {
        return new Entry(ref, Value.of(new Play(at, precision)), at, null, null, 0);
    }

    private static List<ExternalId> ids(String... ids) {
        return Stream.of(ids).map(ExternalId::parse).toList();
    }
}
