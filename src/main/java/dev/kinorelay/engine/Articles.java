package dev.kinorelay.engine;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The articles that catalogues put in front of a title, behind it, or leave out. */
final class Articles {

    static final Set<String> IN_FRONT = Set.of("the", "a", "an", "der", "die", "das", "den", "ein", "eine", "le", "la",
            "les", "l", "un", "une", "el", "los", "las", "una", "il", "lo", "gli", "i", "o", "os", "as", "um", "uma",
            "de", "het", "een", "det", "en", "ett", "az");

    private static final Pattern BEHIND = Pattern.compile("^(.*?\\S),\\s*(" + String.join("|", IN_FRONT)
            + ")(['’]?)(\\s*(?::| - ).*)?$", Pattern.CASE_INSENSITIVE);

    private Articles() {}

    /** "Matrix, The" as "The Matrix". */
    static String toTheFront(String title) {
        if (title.indexOf(',') < 0) {
            return title;
        }
        Matcher found = BEHIND.matcher(title);
        if (!found.matches()) {
            return title;
        }
        String rest = found.group(4) == null ? "" : found.group(4);
        return found.group(2) + (found.group(3).isEmpty() ? " " : "'") + found.group(1) + rest;
    }
}
