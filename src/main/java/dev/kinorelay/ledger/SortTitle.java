package dev.kinorelay.ledger;

import java.text.Normalizer;
import java.util.Locale;

/** What a title is sorted by: lower case, without accents, leading marks and the English article. */
final class SortTitle {

    private static final String[] ARTICLES = {"the ", "a ", "an "};

    private SortTitle() {}

    static String of(String title) {
        if (title == null) {
            return null;
        }
        String plain = (isAscii(title) ? title
                : Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}+", ""))
                .toLowerCase(Locale.ROOT);
        int from = 0;
        while (from < plain.length() && !Character.isLetterOrDigit(plain.codePointAt(from))) {
            from++;
        }
        for (String article : ARTICLES) {
            if (plain.startsWith(article, from) && plain.length() > from + article.length()) {
                return plain.substring(from + article.length());
            }
        }
        return from == plain.length() ? plain : plain.substring(from);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
