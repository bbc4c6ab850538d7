package dev.kinorelay.service.imdb;

import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names what was dropped by mistake: an archive, a web page, a picture, a spreadsheet's own file. */
final class NotText {

    static final Recognition EMPTY = new Recognition.Foreign("The file is empty.",
            "Export it again; an IMDb export has at least a line with the names of its columns.");

    private static final String EXPORT = "On IMDb press Export, wait until the file is ready on"
            + " https://www.imdb.com/exports/ and drop that file.";

    private NotText() {}

    /** Null when the file may be a CSV. */
    static Recognition recognise(Peek peek) {
        byte[] head = peek.head();
        if (head.length == 0) {
            return EMPTY;
        }
        String text = new String(head, 0, Math.min(head.length, 2048), StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4")) {
            return foreign("a ZIP archive or an Excel workbook", "Unpack it, or save the sheet as CSV (UTF-8),"
                    + " and drop the CSV.");
        }
        if (text.startsWith("%PDF")) {
            return foreign("a PDF", EXPORT);
        }
        if (text.startsWith("\211PNG") || text.startsWith("\u00FF\u00D8\u00FF") || text.startsWith("GIF8")) {
            return foreign("a picture", EXPORT);
        }
        if (text.startsWith("\37\213")) {
            return foreign("a gzip archive", "Unpack it and drop the CSV inside.");
        }
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return foreign("an old Excel workbook", "Save the sheet as CSV (UTF-8) and drop that file.");
        }
        if (looksLikePage(text)) {
            return foreign("a web page", "The page was saved instead of the list. " + EXPORT);
        }
        return null;
    }

    /** Only of what has no header: in an export a NUL damages its row and no other. Null when there is none. */
    static Recognition binary(Peek peek) {
        String text = new String(peek.head(), StandardCharsets.ISO_8859_1);
        return hasUtf16Mark(text) || text.indexOf('\0') < 0 ? null : foreign("a binary file", EXPORT);
    }

    private static boolean looksLikePage(String text) {
        String start = text.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<head")
                || start.startsWith("<?xml") || start.startsWith("<!--");
    }

    private static boolean hasUtf16Mark(String text) {
        return text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
    }

    private static Recognition foreign(String what, String remedy) {
        return new Recognition.Foreign("This looks like " + what + ", not like a CSV file.", remedy);
    }
}
