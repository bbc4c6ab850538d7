package dev.kinorelay.flow.pipeline;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words in what a service sends: as they are, or in a form, with pictures beside them or without. */
final class ToldBody {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int LONGEST_WORDS = 512 * 1024;
    private static final Pattern BOUNDARY = Pattern
            .compile("(?i)multipart/form-data\\s*;.*boundary=\"?([^\";]{1,100})");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\\r\\n]*\\bname=\"?([^\";\\r\\n]*)");
    private static final String FILE = "filename=";
    /** Plex says payload, Emby data. */
    private static final List<String> NAMES = List.of("payload", "data");

    private ToldBody() {}

    /** Empty when it is larger than any service needs. */
    static Optional<byte[]> of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            return Optional.empty();
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return Optional.empty();
        }
        byte[] words = words(body, String.valueOf(request.getContentType()));
        return words.length > LONGEST_WORDS ? Optional.empty() : Optional.of(words);
    }

    static byte[] words(byte[] body, String type) {
        var boundary = BOUNDARY.matcher(type);
        if (boundary.lookingAt()) {
            return ofParts(body, boundary.group(1));
        }
        return type.startsWith("application/x-www-form-urlencoded") ? ofForm(body) : body;
    }

    /** Many programs call it a form though it is JSON. */
    private static byte[] ofForm(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            return body;
        }
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && NAMES.contains(pair.substring(0, equals))) {
                return decoded(pair.substring(equals + 1)).getBytes(StandardCharsets.UTF_8);
            }
        }
        return body;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    /** A letter of Latin-1 is a byte, so that places in the text are places in the body. */
    private static byte[] ofParts(byte[] body, String boundary) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        byte[] first = new byte[0];
        int at = text.indexOf("--" + boundary);
        while (at >= 0) {
            int headEnd = text.indexOf("\r\n\r\n", at);
            int end = headEnd < 0 ? -1 : text.indexOf("\r\n--" + boundary, headEnd + 2);
            if (headEnd < 0) {
                return first;
            }
            String head = text.substring(at, headEnd);
            int from = headEnd + 4;
            int to = end < 0 ? body.length : Math.max(from, end);
            var name = NAME.matcher(head);
            if (!head.contains(FILE) && name.find()) {
                byte[] part = Arrays.copyOfRange(body, from, to);
                if (NAMES.contains(name.group(1))) {
                    return part;
                }
                first = first.length == 0 ? part : first;
            }
            at = end < 0 ? -1 : end + 2;
        }
        return first;
    }
}
