package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.tmdb.TmdbCalls.Question;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The questions TMDb is asked, and under which names their answers are remembered. */
@Component
final class TmdbCatalogue {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int LONGEST = 200;

    private final TmdbCalls calls;

    TmdbCatalogue(TmdbCalls calls) {
        this.calls = calls;
    }

    /** All that one call tells of a movie or a show. */
    Optional<JsonNode> details(MediaKind kind, String id) {
        String path = word(kind) + "/" + id + "?append_to_response=alternative_titles,credits,external_ids";
        return calls.ask(new Question(word(kind) + ":" + id, "/" + path, DAY, hasId()));
    }

    Optional<JsonNode> season(String show, int season) {
        return calls.ask(new Question("tv:" + show + ":season:" + season,
                "/tv/" + show + "/season/" + season + "?append_to_response=external_ids", DAY, hasId()));
    }

    Optional<JsonNode> episode(String show, int season, int episode) {
        return calls.ask(new Question("tv:" + show + ":season:" + season + ":episode:" + episode, "/tv/" + show
                + "/season/" + season + "/episode/" + episode + "?append_to_response=external_ids", DAY, hasId()));
    }

    /** What stands under an id of IMDb or TheTVDB; always answered, perhaps with empty lists. */
    Optional<JsonNode> find(String source, String id) {
        String name = source.equals("imdb_id") ? id : "tvdb:" + id;
        return calls.ask(new Question("find:" + name, "/find/" + id + "?external_source=" + source, DAY,
                answer -> answer.path("movie_results").isArray() && answer.path("tv_results").isArray()));
    }

    List<JsonNode> search(MediaKind kind, String title, Integer year) {
        String words = title.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        String query = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        String when = year == null ? "" : (kind == MediaKind.MOVIE ? "&year=" : "&first_air_date_year=") + year;
        String name = "search:" + word(kind) + ":" + query.toLowerCase(Locale.ROOT)
                + (year == null ? "" : " (" + year + ")");
        return calls.ask(new Question(name, "/search/" + word(kind) + "?query=" + TmdbCalls.coded(query) + when
                + "&include_adult=false&page=1", HOUR, answer -> answer.path("results").isArray()))
                .map(answer -> answer.path("results").valueStream()
                        .filter(one -> one.path("id").isIntegralNumber()).toList())
                .orElse(List.of());
    }

    /** The answer about a reference that carries TMDb's own ids, of its title or of its show. */
    Optional<JsonNode> own(MediaRef ref) {
        var show = TmdbIds.own(MediaKind.SHOW, ref.show());
        return switch (ref.kind()) {
            case SEASON -> ref.season() == null ? Optional.empty()
                    : show.flatMap(id -> season(id, ref.season()))
                            .map(answer -> belongs(answer, show.orElseThrow()));
            case EPISODE -> ref.season() == null || ref.episode() == null ? Optional.empty()
                    : show.flatMap(id -> episode(id, ref.season(), ref.episode()))
                            .map(answer -> belongs(answer, show.orElseThrow()));
            case MOVIE, SHOW, UNKNOWN -> TmdbIds.own(kindOf(ref), ref.ids()).flatMap(id -> details(kindOf(ref), id));
        };
    }

    /** A number of TMDb says in its namespace what it is a number of. */
    static MediaKind kindOf(MediaRef ref) {
        return ref.kind() != MediaKind.UNKNOWN ? ref.kind()
                : TmdbIds.own(MediaKind.SHOW, ref.ids()).isPresent() ? MediaKind.SHOW : MediaKind.MOVIE;
    }

    private static JsonNode belongs(JsonNode answer, String show) {
        return ((ObjectNode) answer.deepCopy()).put("show_id", Long.parseLong(show));
    }

    private static Predicate<JsonNode> hasId() {
        return answer -> answer.path("id").isIntegralNumber();
    }

    private static String word(MediaKind kind) {
        return kind == MediaKind.MOVIE ? "movie" : "tv";
    }
}
