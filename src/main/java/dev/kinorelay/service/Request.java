package dev.kinorelay.service;

import dev.kinorelay.domain.Account;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call to a service; {@code account} sets whose pace it keeps, {@code body} is made JSON (null: none). A call that
 * changes nothing is a read, whatever its method.
 */
public record Request(Account account, boolean isRead, String method, URI address, Map<String, String> headers,
        Object body) {

    public static Request read(Account account, URI address) {
        return new Request(account, true, "GET", address, Map.of(), null);
    }

    public static Request write(Account account, String method, URI address, Object body) {
        return new Request(account, false, method, address, Map.of(), body);
    }

    public Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(account, isRead, method, address, more, body);
    }

    /** Without headers, query and body, for they may be secret. */
    @Override
    public String toString() {
        return method + " " + address.getPath() + " for " + account;
    }
}
