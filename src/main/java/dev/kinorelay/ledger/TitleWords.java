package dev.kinorelay.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one place that knows how titles are searched: by the beginnings of their words, in SQLite's FTS5. */
final class TitleWords {

    private static final String FOUND = "SELECT rowid FROM title_text WHERE title_text MATCH ?";

    private static final String LAST = "SELECT max(number) FROM title";
    private static final String ADD_NEW = """
            INSERT INTO title_text (rowid, title, original_title)
            SELECT number, title, nullif(original_title, title) FROM title WHERE number > ?""";
    private static final String DROP_RENAMED = """
            DELETE FROM title_text WHERE rowid IN (SELECT number FROM title_renamed)""";
    private static final String ADD_RENAMED = """
            INSERT INTO title_text (rowid, title, original_title)
            SELECT number, title, nullif(original_title, title) FROM title
            WHERE number IN (SELECT number FROM title_renamed)""";
    private static final String RENAMED_DONE = "DELETE FROM title_renamed";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private TitleWords() {}

    /** The number of the title that was made last. */
    static long last(Statements sql) {
        return sql.number(LAST);
    }

    /** Takes up the words of titles made after the given one, and of those renamed. */
    static void catchUp(Statements sql, long after) {
        sql.run(ADD_NEW, after);
        if (sql.run(DROP_RENAMED) > 0) {
            sql.run(ADD_RENAMED);
            sql.run(RENAMED_DONE);
        }
    }

    /** The numbers of the titles that hold a word for each word of the text, or begin one with it. */
    static BitSet found(Statements sql, String text) {
        BitSet titles = new BitSet();
        String match = match(text);
        if (match != null) {
            sql.walk(FOUND, row -> titles.set(row.getInt(1)), match);
        }
        return titles;
    }

    /** What FTS5 is asked for; null when the text holds no word. */
    private static String match(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add('"' + matcher.group() + "\"*");
        }
        return words.isEmpty() ? null : String.join(" AND ", words);
    }
}
