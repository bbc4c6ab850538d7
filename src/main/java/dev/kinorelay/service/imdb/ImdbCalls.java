package dev.kinorelay.service.imdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks IMDb for what it shows to everybody. What is trouble is thrown, so that an answer is one. */
@Component
final class ImdbCalls {

    private static final Map<String, String> HEADERS = Map.of("x-imdb-user-language", "en-US", "x-imdb-user-country",
            "US");

    private final ListSettings settings;
    private final Gateway gateway;

    ImdbCalls(ListSettings settings, Gateway gateway) {
        this.settings = settings;
        this.gateway = gateway;
    }

    /** IMDb answers 200 to everything and says in the body what is wrong. */
    JsonNode ask(Account account, ImdbList list, ListQuery query) {
        Response answer = gateway.call(new Request(account, true, "POST", settings.url(), HEADERS, query.body()));
        if (!answer.isGood()) {
            throw ListTrouble.of(answer);
        }
        JsonNode found = answer.json().path("data").path(query.root());
        if (!answer.json().path("errors").isEmpty()) {
            throw ListTrouble.of(list, answer.json().path("errors"));
        }
        if (found.isMissingNode()) {
            throw ListTrouble.nonsense("it does not hold what was asked for");
        }
        if (found.isNull()) {
            throw ListTrouble.hidden(list);
        }
        return found;
    }
}
