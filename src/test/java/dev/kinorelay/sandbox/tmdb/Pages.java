package dev.kinorelay.sandbox.tmdb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.util.List;

/** Which part of the API a call means, below /3. */
final class Pages {

    private static final int ROWS = 20;
    private static final int LAST = 500;
    private static final List<String> LISTS = List.of("movie_results", "person_results", "tv_results",
            "tv_episode_results", "tv_season_results");

    private final Films films;

    Pages(Films films) {
        this.films = films;
    }

    Answer answer(Call call) {
        String[] parts = call.path().substring(1).split("/");
        if (!call.method().equals("GET")) {
            throw new Refused(405, 32, "Invalid method: The request method is not supported for this resource.");
        }
        if (!parts[0].equals("3") || parts.length < 3) {
            throw Refused.notThere();
        }
        String place = call.path().substring("/3/".length());
        if (Listed.isFor(place)) {
            return Answer.json(200,
                    Listed.of(call, place, films.list(place).orElseThrow(Refused::notThere), page(call)));
        }
        return Answer.json(200, switch (parts[1] + parts.length) {
            case "find3" -> find(call, parts[2]);
            case "search3" -> search(call, parts[2]);
            case "movie3", "tv3" -> FilmJson.details(film(parts[1], parts[2]), appended(call));
            case "tv5" -> season(film("tv", parts[2]), parts, call);
            case "tv7" -> episode(film("tv", parts[2]), parts, call);
            default -> throw Refused.notThere();
        });
    }

    private Film film(String word, String id) {
        return films.find(word, id).orElseThrow(Refused::notThere);
    }

    private ObjectNode find(Call call, String id) {
        ObjectNode found = FilmJson.JSON.objectNode();
        LISTS.forEach(found::putArray);
        switch (call.query("external_source")) {
            case "imdb_id" -> byImdb(found, id);
            case "tvdb_id" -> films.shows().forEach(show -> byTvdb(found, show, id));
            default -> throw new Refused(400, 5, "Invalid parameters: Your request parameters are incorrect.");
        }
        return found;
    }

    private void byImdb(ObjectNode found, String id) {
        films.byImdb(id).ifPresent(film -> add(found, film.isShow() ? "tv_results" : "movie_results",
                FilmJson.row(film).put("media_type", film.word())));
        films.shows().forEach(show -> episodes(show, (season, number) -> {
            if (id.equals(TmdbDouble.episodeImdb(show, season, number))) {
                add(found, "tv_episode_results", FilmJson.episode(show, season, number).put("media_type",
                        "tv_episode"));
            }
        }));
    }

    /** Shows, seasons and episodes that have this number there, all of them. */
    private static void byTvdb(ObjectNode found, Film show, String id) {
        if (show.tvdb() == null) {
            return;
        }
        if (id.equals(show.tvdb().toString())) {
            add(found, "tv_results", FilmJson.row(show).put("media_type", "tv"));
        }
        episodes(show, (season, number) -> {
            if (id.equals(String.valueOf(TmdbDouble.episodeTvdb(show, season, number)))) {
                add(found, "tv_episode_results", FilmJson.episode(show, season, number).put("media_type",
                        "tv_episode"));
            }
        });
    }

    private static void add(ObjectNode found, String list, ObjectNode row) {
        ((ArrayNode) found.get(list)).add(row);
    }

    private interface Walk {
        void at(int season, int number);
    }

    private static void episodes(Film show, Walk walk) {
        for (int season = 1; season <= show.seasons().length; season++) {
            for (int number = 1; number <= show.seasons()[season - 1]; number++) {
                walk.at(season, number);
            }
        }
    }

    private ObjectNode search(Call call, String word) {
        if (!List.of("movie", "tv").contains(word)) {
            throw Refused.notThere();
        }
        int page = page(call);
        String year = call.query(word.equals("movie") ? "year" : "first_air_date_year");
        List<Film> found = films.search(word, call.query("query"), year);
        ObjectNode json = FilmJson.JSON.objectNode().put("page", page);
        ArrayNode rows = json.putArray("results");
        found.stream().skip((page - 1L) * ROWS).limit(ROWS).forEach(film -> rows.add(FilmJson.row(film)));
        return json.put("total_pages", (found.size() + ROWS - 1) / ROWS).put("total_results", found.size());
    }

    private static int page(Call call) {
        String asked = call.query("page");
        int page = asked.isEmpty() ? 1 : Integer.parseInt(asked);
        if (page < 1 || page > LAST) {
            throw new Refused(400, 22, "Invalid page: Pages start at 1 and max at 500. They are expected to be an"
                    + " integer.");
        }
        return page;
    }

    private static ObjectNode season(Film show, String[] parts, Call call) {
        int season = number(parts, 3, "season", show.seasons().length);
        ObjectNode json = FilmJson.season(show, season);
        json.remove("episode_count");
        ArrayNode episodes = json.putArray("episodes");
        for (int number = 1; number <= show.seasons()[season - 1]; number++) {
            ObjectNode episode = FilmJson.episode(show, season, number);
            episode.putArray("crew");
            episode.putArray("guest_stars");
            episodes.add(episode);
        }
        if (appended(call).contains("external_ids")) {
            json.putObject("external_ids").put("tvdb_id", show.tvdb() == null ? null : show.tvdb() * 100 + season);
        }
        return json;
    }

    private static ObjectNode episode(Film show, String[] parts, Call call) {
        int season = number(parts, 3, "season", show.seasons().length);
        int number = number(parts, 5, "episode", show.seasons()[season - 1]);
        ObjectNode json = FilmJson.episode(show, season, number);
        json.remove("show_id");
        json.putArray("crew");
        json.putArray("guest_stars");
        if (appended(call).contains("external_ids")) {
            FilmJson.ids(json.putObject("external_ids"), TmdbDouble.episodeImdb(show, season, number),
                    show.tvdb() == null ? null : TmdbDouble.episodeTvdb(show, season, number), true);
        }
        return json;
    }

    private static int number(String[] parts, int at, String word, int most) {
        if (!parts[at].equals(word) || !parts[at + 1].matches("\\d{1,4}")) {
            throw Refused.notThere();
        }
        int number = Integer.parseInt(parts[at + 1]);
        if (number < 1 || number > most) {
            throw Refused.notThere();
        }
        return number;
    }

    private static List<String> appended(Call call) {
        List<String> parts = List.of(call.query("append_to_response").split(","));
        if (parts.size() > 20) {
            throw new Refused(400, 27,
                    "Too many append to response objects: The maximum number of remote calls is 20.");
        }
        return parts;
    }
}
