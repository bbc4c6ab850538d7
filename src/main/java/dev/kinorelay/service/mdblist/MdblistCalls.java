package dev.kinorelay.service.mdblist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Budget;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.KeyName;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Told;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks MDBList within its day. Each answer tells how much of the day is left. */
@Component
final class MdblistCalls {

    private static final Account US = Account.household(MdblistLookup.SERVICE);

    private final MdblistSettings settings;
    private final Gateway gateway;
    private final Budget budget;
    private final Clock clock;
    private final Optional<String> key;

    MdblistCalls(MdblistSettings settings, Environment environment, Gateway gateway, Budget budget, Clock clock) {
        this.settings = settings;
        this.gateway = gateway;
        this.budget = budget;
        this.clock = clock;
        key = KeyName.find(settings.key(), environment, "MDBLIST_API_KEY");
    }

    boolean hasKey() {
        return key.isPresent();
    }

    /** All titles with these ids, in no certain order; those it does not know are left out. */
    JsonNode titles(String provider, String type, List<String> ids, Purpose purpose) {
        var asked = new Request(US, true, "POST", address("/" + provider + "/" + type, ""), Map.of(),
                Map.of("ids", ids));
        JsonNode titles = ask(asked, purpose).orElseThrow(() -> MdblistTrouble.noAddress(404));
        if (!titles.isArray()) {
            throw MdblistTrouble.nonsense("it has no list of titles");
        }
        return titles;
    }

    JsonNode search(String type, String query, Purpose purpose) {
        var found = ask(Request.read(US, address("/search/" + type, "&limit=10&" + query)), purpose);
        JsonNode titles = found.orElseThrow(() -> MdblistTrouble.noAddress(404)).path("search");
        if (!titles.isArray()) {
            throw MdblistTrouble.nonsense("it has no list of titles");
        }
        return titles;
    }

    /** Whose key it is. */
    JsonNode user() {
        return ask(Request.read(US, address("/user", "")), Purpose.PERSON)
                .orElseThrow(() -> MdblistTrouble.noAddress(404));
    }

    /** Rows of a list, from the one after {@code offset} on; 403 and 404 are about the list. */
    Response listed(String place, int limit, long offset) {
        budget.spend(US.service(), settings.daily(), Purpose.RUN);
        return counted(within(Request.read(US, address("/lists/" + place + "/items",
                "&limit=" + limit + "&offset=" + offset))), 403);
    }

    /** A list as its page gives it to everybody, without a key; what is not shown is not there. */
    Response shown(String place) {
        Response answer = gateway.call(Request.read(US, URI.create(
                settings.site().toString().replaceFirst("/+$", "") + "/lists/" + place + "/json")));
        if (answer.isGood() && answer.json().has("error")) {
            return new Response(404, answer.headers());
        }
        return answer.isGood() || answer.status() == 403 || answer.status() == 404 ? answer
                : answer.status() < 400 ? new Response(404, answer.headers()) : trouble(answer);
    }

    private static Response trouble(Response answer) {
        throw MdblistTrouble.of(answer);
    }

    private URI address(String path, String query) {
        String secret = key.orElseThrow(MdblistTrouble::noKey);
        return URI.create(settings.url().toString().replaceFirst("/+$", "") + path + "?apikey=" + Told.encoded(secret)
                + query);
    }

    private Optional<JsonNode> ask(Request request, Purpose purpose) {
        budget.spend(US.service(), settings.daily(), purpose);
        Response answer = within(request);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(counted(answer, 0).json());
    }

    /** {@code bearable}: a status that is an answer. */
    private Response counted(Response answer, int bearable) {
        if (answer.status() == 404 || answer.status() == bearable) {
            return answer;
        }
        if (!answer.isGood() || answer.json().has("error")) {
            throw MdblistTrouble.of(answer);
        }
        answer.number("x-ratelimit-remaining").ifPresent(left -> {
            if (left == 0) {
                budget.exhausted(US.service(), reset(answer));
            }
        });
        return answer;
    }

    /** A long pause that it asks for means that the day is used up, also by other programs with the same key. */
    private Response within(Request request) {
        try {
            return gateway.call(request);
        } catch (TryLater later) {
            if (later.isTold() && later.after().compareTo(Duration.ofMinutes(2)) > 0) {
                budget.exhausted(US.service(), clock.instant().plus(later.after()));
            }
            throw later;
        }
    }

    private Instant reset(Response answer) {
        Instant now = clock.instant();
        Instant told = Instant.ofEpochSecond(answer.number("x-ratelimit-reset").orElse(0));
        Instant latest = now.plus(Duration.ofDays(1));
        return told.isAfter(now) && told.isBefore(latest) ? told : MdblistTrouble.midnightAfter(now);
    }
}
