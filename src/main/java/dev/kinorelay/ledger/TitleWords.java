package dev.kinorelay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one place that knows how titles are searched: by the beginnings of their words, in SQLite's FTS5. */
final class TitleWords {

    static final String FOUND = "title IN (SELECT rowid FROM title_text WHERE title_text MATCH ?)";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private TitleWords() {}

    /** What FTS5 is asked for; null when the text holds no word. */
    static String match(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add('"' + matcher.group() + "\"*");
        }
        return words.isEmpty() ? null : String.join(" AND ", words);
    }
}
