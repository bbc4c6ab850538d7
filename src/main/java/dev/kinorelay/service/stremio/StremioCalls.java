package dev.kinorelay.service.stremio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Vault;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Calls Stremio for an account: its library is a store of records, read and written many at once. */
@Component
final class StremioCalls {

    static final String SERVICE = "stremio";
    static final String KEY = "auth-key";
    private static final String LIBRARY = "libraryItem";

    private final StremioSettings settings;
    private final Gateway gateway;
    private final Vault vault;

    StremioCalls(StremioSettings settings, Gateway gateway, Vault vault) {
        this.settings = settings;
        this.gateway = gateway;
        this.vault = vault;
    }

    /** The ids of all records and when each was changed last; a removed one is a record too. */
    JsonNode meta(Account account) {
        return listed(account, store(account, "datastoreMeta", true, Map.of()));
    }

    /** The records with these ids, in pages; one that is not there is left out. */
    List<JsonNode> records(Account account, List<String> ids) {
        List<JsonNode> records = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += settings.page()) {
            List<String> page = ids.subList(from, Math.min(ids.size(), from + settings.page()));
            listed(account, store(account, "datastoreGet", true, Map.of("ids", page, "all", false)))
                    .forEach(records::add);
        }
        return records;
    }

    /** Writes all of them in one call. */
    void put(Account account, List<JsonNode> records) {
        JsonNode said = store(account, "datastorePut", false, Map.of("changes", records));
        if (!said.path("success").asBoolean()) {
            throw StremioTrouble.nonsense(account, "it does not say that the changes were taken");
        }
    }

    String user(Account account) {
        return ask(account, "getUser", true, Map.of("type", "GetUser")).path("email").asText("");
    }

    void logout(Account account) {
        ask(account, "logout", false, Map.of("type", "Logout"));
    }

    /** Link codes are asked for before there is a key: {@code create?type=Create}. The answer may be a no. */
    JsonNode link(Account account, String what) {
        Response answer = gateway.call(Request.read(account, address(settings.link(), "/api/v2/" + what)));
        if (!answer.isGood()) {
            throw StremioTrouble.of(account, answer);
        }
        return answer.json();
    }

    private JsonNode store(Account account, String method, boolean isRead, Map<String, Object> what) {
        Map<String, Object> body = new LinkedHashMap<>(what);
        body.put("collection", LIBRARY);
        return ask(account, method, isRead, body);
    }

    private JsonNode ask(Account account, String method, boolean isRead, Map<String, Object> what) {
        Map<String, Object> body = new LinkedHashMap<>(what);
        body.put("authKey", vault.get(account, KEY).orElseThrow(() -> StremioTrouble.notConnected(account)));
        Response answer = gateway.call(new Request(account, isRead, "POST", address(settings.url(), "/api/" + method),
                Map.of(), body));
        if (!answer.isGood()) {
            throw StremioTrouble.of(account, answer);
        }
        if (answer.json().hasNonNull("error")) {
            throw StremioTrouble.of(account, answer.json().path("error"));
        }
        return answer.json().path("result");
    }

    private static JsonNode listed(Account account, JsonNode result) {
        if (!result.isArray()) {
            throw StremioTrouble.nonsense(account, "it has no list of records");
        }
        return result;
    }

    private static URI address(URI base, String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + path);
    }
}
