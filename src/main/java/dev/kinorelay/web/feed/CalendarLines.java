package dev.kinorelay.web.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lines of a calendar (RFC 5545): of at most 75 bytes, longer ones are folded between characters. */
final class CalendarLines {

    private static final int MOST = 75;
    private static final String END = "\r\n";

    private final OutputStream out;

    CalendarLines(OutputStream out) {
        this.out = out;
    }

    CalendarLines line(String name, String value) throws IOException {
        StringBuilder line = new StringBuilder();
        int bytes = 0;
        for (int at : (name + ":" + value.replaceAll("\\p{Cntrl}", " ")).codePoints().toArray()) {
            String character = Character.toString(at);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MOST) {
                line.append(END).append(' ');
                bytes = 1;
            }
            line.append(character);
            bytes += size;
        }
        out.write(line.append(END).toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A text that people read: what else would part it is written so that it does not. */
    CalendarLines words(String name, String text) throws IOException {
        return line(name, text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", " "));
    }
}
