package dev.kinorelay.service;

import dev.kinorelay.domain.Account;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call to a service; {@code account} sets whose pace it keeps, {@code body} is made JSON (null: none). A call that
 * changes nothing is a read, whatever its method. {@code failureSpeaks}: a 500 is an answer, for this service says so of what
 * it does not know; else it is an outage.
 */
public record Request(Account account, boolean isRead, String method, URI address, Map<String, String> headers,
        Object body, boolean failureSpeaks) {

    private static final String ACCEPT = "Accept";
    private static final String PICTURE = "image/*";
    private static final String DOCUMENT = "*/*";

    public Request(Account account, boolean isRead, String method, URI address, Map<String, String> headers,
            Object body) {
        this(account, isRead, method, address, headers, body, false);
    }

    public static Request read(Account account, URI address) {
        return new Request(account, true, "GET", address, Map.of(), null);
    }

    /** A picture: its bytes are wanted, and not more of them than a page can bear. */
    public static Request picture(Account account, URI address) {
        return read(account, address).with(ACCEPT, PICTURE);
    }

    public boolean isPicture() {
        return PICTURE.equals(headers.get(ACCEPT));
    }

    /** A file of whatever kind: its bytes are wanted, and not more of them than can be borne. */
    public static Request document(Account account, URI address) {
        return read(account, address).with(ACCEPT, DOCUMENT);
    }

    public boolean isDocument() {
        return DOCUMENT.equals(headers.get(ACCEPT));
    }

    public static Request write(Account account, String method, URI address, Object body) {
        return new Request(account, false, method, address, Map.of(), body);
    }

    public Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(account, isRead, method, address, more, body, failureSpeaks);
    }

    /** A 500 comes back as a response, for its words matter. */
    public Request heedingFailure() {
        return new Request(account, isRead, method, address, headers, body, true);
    }

    /** Without headers, query and body, for they may be secret. */
    @Override
    public String toString() {
        return method + " " + address.getPath() + " for " + account;
    }
}
