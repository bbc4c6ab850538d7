package dev.kinorelay.service.seerr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Cache;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Asks Seerr, and tells it; of its search it is remembered what was found. */
@Component
final class SeerrCalls {

    private static final Account US = Account.household(SeerrLookup.SERVICE);

    private final SeerrPlace place;
    private final Gateway gateway;
    private final Cache cache;

    SeerrCalls(SeerrPlace place, Gateway gateway, Cache cache) {
        this.place = place;
        this.gateway = gateway;
        this.cache = cache;
    }

    /** The first page; {@code query} may be an id such as imdb:tt0133093. */
    List<JsonNode> search(String query, Duration keeps) {
        var found = cache.get(US.service(), "search:" + query, keeps, () -> {
            JsonNode results = read(US, searchFor(query)).path("results");
            if (!results.isArray()) {
                throw SeerrTrouble.nonsense("it has no list of titles");
            }
            return results.isEmpty() ? Optional.empty() : Optional.of(results);
        });
        return found.stream().flatMap(rows -> StreamSupport.stream(rows.spliterator(), false)).toList();
    }

    /** It refuses a plus sign for a blank, and a colon as it is. */
    static String searchFor(String query) {
        return "/search?query=" + Told.encoded(query) + "&page=1";
    }

    JsonNode read(Account account, String path) {
        Response answer = gateway.call(keyed(Request.read(account, place.at(path))));
        if (answer.isGood()) {
            return answer.json();
        }
        throw SeerrTrouble.of(answer.status());
    }

    /** A look whose answer counts whatever it is, a 500 too. */
    Response look(Account account, String path) {
        return gateway.call(keyed(Request.read(account, place.at(path))).heedingFailure());
    }

    /** As that user, or (null) as the one whose key it is; a 500 is an answer, for so it says that it knows no such title. */
    Response post(Account account, String path, Integer user, Object body) {
        return gateway.call(as(user, keyed(Request.write(account, "POST", place.at(path), body))).heedingFailure());
    }

    Response delete(Account account, String path, Integer user) {
        return gateway.call(as(user, keyed(Request.write(account, "DELETE", place.at(path), null))));
    }

    private Request keyed(Request request) {
        return request.with("X-Api-Key", place.key());
    }

    private static Request as(Integer user, Request request) {
        return user == null ? request : request.with("X-Api-User", user.toString());
    }
}
