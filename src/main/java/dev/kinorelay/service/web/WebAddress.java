package dev.kinorelay.service.web;

import dev.kinorelay.domain.NeedsAttention;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** An address that a person gave, as far as it may be asked at all; where its host lies is looked at when it is asked. */
record WebAddress(URI uri) {

    private static final int LONGEST = 2000;
    /** As other programs let one write a list of Letterboxd's. */
    private static final Pattern BARE = Pattern.compile("[\\w-]+/(?:list/[\\w-]+|watchlist)/?");

    static WebAddress of(String text) {
        if (BARE.matcher(text.strip()).matches()) {
            throw unreadable();
        }
        URI uri = parsed(text.strip());
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
            throw wrong("it does not begin with http:// or https:// and a host");
        }
        if (uri.getUserInfo() != null) {
            throw wrong("it holds a name or a password");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (host.equals("letterboxd.com") || host.endsWith(".letterboxd.com") || host.equals("boxd.it")) {
            throw unreadable();
        }
        return new WebAddress(uri);
    }

    private static NeedsAttention unreadable() {
        return NeedsAttention.ofShelf(
                "Letterboxd does not let programs read its pages, so a list there cannot be read.",
                "Export your data on Letterboxd (Settings, Data) and drop the ZIP into the inbox; or run list-radarr"
                        + " yourself and name its address of this list here.");
    }

    /** Where an answer leads, seen from here. */
    WebAddress to(String location) {
        return of(uri.resolve(parsed(location)).toString());
    }

    /** Short, the same for the same address, and without what may be secret in it. */
    String name() {
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "");
        return host.substring(0, Math.min(60, host.length())) + "~" + fingerprint();
    }

    private String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(uri.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static URI parsed(String text) {
        try {
            if (text.length() > LONGEST) {
                throw wrong("it is longer than " + LONGEST + " letters");
            }
            return new URI(text);
        } catch (URISyntaxException broken) {
            throw wrong("it is no address");
        }
    }

    private static NeedsAttention wrong(String why) {
        return NeedsAttention.ofShelf("That is no address a list can be read from: " + why + ".",
                "Write the whole address of a list in JSON, CSV or RSS, such as https://example.org/list.json, or the name"
                        + " of one that is set below kinorelay.web.lists.");
    }

    /** Its host alone: the rest may be secret. */
    @Override
    public String toString() {
        return "The list at " + uri.getHost();
    }
}
