package dev.kinorelay.service.imdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.domain.NeedsAttention;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A signed-in state of a browser, in the form Playwright keeps it. {@code at-main} is the one cookie that signs in. */
final class Session {

    static final String FIELD = "session";
    private static final String SIGNED_IN = "at-main";
    private static final Pattern COOKIE = Pattern.compile("[\\x21-\\x7e&&[^;,\\\\\"{]]{20,2000}");
    private static final int LONGEST = 500_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Session() {}

    /** From what a person gave: a saved state of a browser, or the value of the cookie alone. */
    static String of(String given, URI site) {
        String text = given.strip().replaceFirst("^" + SIGNED_IN + "=", "");
        if (text.length() <= LONGEST && text.startsWith("{")) {
            return saved(text);
        }
        if (COOKIE.matcher(text).matches()) {
            return alone(text, site);
        }
        throw unusable("That is neither a saved browser state nor the value of the cookie at-main");
    }

    private static String saved(String text) {
        try {
            JsonNode cookies = JSON.readTree(text).path("cookies");
            boolean signedIn = StreamSupport.stream(cookies.spliterator(), false)
                    .anyMatch(cookie -> SIGNED_IN.equals(cookie.path("name").asText())
                            && !cookie.path("value").asText().isBlank());
            if (!signedIn) {
                throw unusable("The saved browser state holds no signed-in IMDb: the cookie at-main is missing");
            }
            return text;
        } catch (JsonProcessingException broken) {
            throw unusable("The saved browser state is cut off or no JSON");
        }
    }

    private static String alone(String value, URI site) {
        boolean imdb = site.getHost().endsWith("imdb.com");
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.putArray("cookies").addObject().put("name", SIGNED_IN).put("value", value)
                .put("domain", imdb ? ".imdb.com" : site.getHost()).put("path", "/").put("expires", -1)
                .put("httpOnly", true).put("secure", "https".equals(site.getScheme())).put("sameSite", "Lax");
        state.putArray("origins");
        return state.toString();
    }

    private static NeedsAttention unusable(String why) {
        return new NeedsAttention(why + ".", "Make the file anew with \"kinorelay sign-in imdb FILE\" on a computer"
                + " with a screen, and paste all that is in it; or paste the value of the cookie at-main.", FIELD);
    }
}
