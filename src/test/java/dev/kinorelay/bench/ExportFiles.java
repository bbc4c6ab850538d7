package dev.kinorelay.bench;

import dev.kinorelay.domain.Shelf;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Large exports in the shape of each service: invented, and always the same. # stands for a number of six digits. */
record ExportFiles(String format, Shelf shelf, String head, String row, String foot) {

    private static final String TRAKT = """
            {"id": 1#, "watched_at": "2024-03-09T21:00:30.000Z", "action": "checkin", "type": "episode",
             "episode": {"ids": {"imdb": null, "tmdb": 6#, "tvdb": 4#, "trakt": 7#}, "title": "Hermanos", "number": 8, "season": 4},
             "show": {"ids": {"imdb": "tt0903747", "slug": "breaking-bad", "tmdb": 1396, "tvdb": 81189, "trakt": 1388}, "year": 2008,
                      "title": "Breaking Bad"}}""";
    private static final String SIMKL = """
            {"added_to_watchlist_at": "2024-01-20T20:09:04Z", "last_watched_at": "2024-04-03T20:00:00Z", "status": "completed",
             "user_rated_at": "2024-04-04T13:19:05Z", "user_rating": 7, "memo": {},
             "movie": {"title": "Film #", "year": 1986, "ids": {"simkl": 1#, "imdb": "tt1#", "tmdb": "2#"}}}""";

    static List<ExportFiles> all() {
        return List.of(
                table("letterboxd-csv", Shelf.RATINGS, "Date,Name,Year,Letterboxd URI,Rating",
                        "2024-03-02,Film #,1949,https://boxd.it/a#,4.5"),
                table("trakt-csv", Shelf.RATINGS,
                        "rated_at,type,title,year,trakt_id,imdb_id,tmdb_id,tvdb_id,url,rating",
                        "2024-03-02T08:00:00.000Z,movie,Film #,1949,8#,tt1#,2#,,https://trakt.tv/movies/film-#,9"),
                table("simkl-csv", Shelf.RATINGS,
                        "simkl_id,TVDB_ID,TMDB,IMDB_ID,MAL_ID,Type,Title,Year,LastEpWatched,Watchlist,WatchedDate,Rating,Memo",
                        "5#,,1#,tt1#,,movie,Film #,1949,,completed,3/8/2024,9,"),
                table("tmdb-csv", Shelf.RATINGS,
                        "TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated",
                        "1#,tt1#,movie,Film #,1949-08-31T00:00:00Z,,,8.0,7.5,2023-05-02T09:40:27Z"),
                table("netflix-csv", Shelf.HISTORY, "Title,Date", "\"Show #: Season 1: Episode 2\",\"31/12/2023\""),
                table("yamtrack-csv", Shelf.HISTORY,
                        "media_id,source,media_type,title,image,season_number,episode_number,"
                                + "score,status,notes,start_date,end_date,progress,created_at,progressed_at",
                        "1#,tmdb,episode,Show #,https://image.invalid/#.jpg,1,2,,,,,2025-11-19T19:00:05+00:00,,,"),
                table("movielens-csv", Shelf.RATINGS, "movie_id,imdb_id,tmdb_id,rating,average_rating,title",
                        "1#,1#,2#,4.5,4.05,Film # (1995)"),
                table("tvtime-csv", Shelf.HISTORY, "key,user_id,s_id,series_name,ep_id,season_number,episode_number,"
                        + "rewatch_count,is_followed,runtime,created_at",
                        "watch-episode-3#,12,1#,Show #,3#,1,1,0,,3600,2019-03-05 20:15:03"),
                table("csv", Shelf.HISTORY, "tconst,title,year,watched_at", "tt1#,Film #,1949,2024-03-04"),
                new ExportFiles("trakt-json", Shelf.HISTORY, "[", TRAKT, "]"),
                new ExportFiles("simkl-json", Shelf.RATINGS, "{\"movies\": [", SIMKL, "]}"));
    }

    private static ExportFiles table(String format, Shelf shelf, String head, String row) {
        return new ExportFiles(format, shelf, head, row, "");
    }

    boolean isTable() {
        return foot.isEmpty();
    }

    void write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(head + "\n");
            for (int row = 0; row < rows; row++) {
                String end = isTable() || row == rows - 1 ? "\n" : ",\n";
                out.write(this.row.replace("#", Integer.toString(100_000 + row)) + end);
            }
            out.write(foot);
        }
    }
}
