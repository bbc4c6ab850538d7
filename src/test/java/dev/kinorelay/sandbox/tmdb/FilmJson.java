package dev.kinorelay.sandbox.tmdb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Titles in the shapes TMDb sends. */
final class FilmJson {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FilmJson() {}

    /** As a row of a search or a find. */
    static ObjectNode row(Film film) {
        ObjectNode row = JSON.objectNode().put("adult", false).put("backdrop_path", file("b", film.id()))
                .put("id", film.id());
        if (film.isShow()) {
            row.put("name", film.title()).put("original_name", film.original()).put("first_air_date", film.day());
            row.putArray("origin_country").add("US");
        } else {
            row.put("title", film.title()).put("original_title", film.original()).put("release_date", film.day())
                    .put("video", false);
        }
        row.put("original_language", "en").put("overview", "What happens in " + film.title() + ".")
                .put("poster_path", file("p", film.id())).put("popularity", film.popularity() + 0.5)
                .put("vote_average", 7.5).put("vote_count", 1234);
        row.putArray("genre_ids").add(18);
        return row;
    }

    static ObjectNode details(Film film, List<String> appended) {
        ObjectNode json = row(film);
        json.remove("genre_ids");
        json.putArray("genres").addObject().put("id", 18).put("name", "Drama");
        json.putArray("spoken_languages").addObject().put("english_name", "English").put("iso_639_1", "en")
                .put("name", "English");
        json.put("status", "Released").put("tagline", "").put("homepage", "");
        if (film.isShow()) {
            json.putArray("episode_run_time").add(film.runtime());
            json.put("number_of_seasons", film.seasons().length);
            ArrayNode seasons = json.putArray("seasons");
            for (int season = 1; season <= film.seasons().length; season++) {
                seasons.add(season(film, season));
            }
        } else {
            json.put("imdb_id", film.imdb()).put("runtime", film.runtime()).put("budget", 0).put("revenue", 0);
            json.putNull("belongs_to_collection");
        }
        append(film, json, appended);
        return json;
    }

    private static void append(Film film, ObjectNode json, List<String> appended) {
        if (appended.contains("external_ids")) {
            ids(json.putObject("external_ids"), film.imdb(), film.tvdb(), film.isShow());
        }
        if (appended.contains("alternative_titles")) {
            ArrayNode titles = json.putObject("alternative_titles").putArray(film.isShow() ? "results" : "titles");
            film.others().forEach(title -> titles.addObject().put("iso_3166_1", "DE").put("title", title).put("type",
                    ""));
        }
        if (appended.contains("credits")) {
            ObjectNode credits = json.putObject("credits");
            person(credits.putArray("cast").addObject(), 100 + film.id(), "Somebody Else").put("character", "The Hero")
                    .put("order", 0);
            ArrayNode crew = credits.putArray("crew");
            if (film.director() != null) {
                person(crew.addObject(), 200 + film.id(), film.director()).put("department", "Directing").put("job",
                        "Director");
            }
            person(crew.addObject(), 300 + film.id(), "Nobody Known").put("department", "Crew").put("job", "Driver");
        }
    }

    private static ObjectNode person(ObjectNode json, long id, String name) {
        return json.put("adult", false).put("gender", 0).put("id", id).put("name", name).put("original_name", name)
                .put("popularity", 1.5).put("profile_path", file("f", id)).put("credit_id", "c" + id);
    }

    static ObjectNode season(Film film, int season) {
        return JSON.objectNode().put("id", film.seasonId(season)).put("name", "Season " + season)
                .put("air_date", film.day()).put("episode_count", film.seasons()[season - 1])
                .put("overview", "").put("poster_path", file("s", film.seasonId(season))).put("season_number", season);
    }

    static ObjectNode episode(Film film, int season, int number) {
        return JSON.objectNode().put("id", film.episodeId(season, number)).put("name", "Episode " + number)
                .put("air_date", film.day()).put("episode_number", number).put("season_number", season)
                .put("show_id", film.id()).put("runtime", film.runtime()).put("overview", "What happens in it.")
                .put("still_path", file("e", film.episodeId(season, number))).put("vote_average", 8.5)
                .put("vote_count", 12);
    }

    static void ids(ObjectNode json, String imdb, Long tvdb, boolean hasTvdb) {
        json.put("imdb_id", imdb).putNull("wikidata_id").putNull("facebook_id");
        if (hasTvdb) {
            json.put("tvdb_id", tvdb);
        }
    }

    static String file(String what, long id) {
        return "/" + what + id + ".jpg";
    }
}
