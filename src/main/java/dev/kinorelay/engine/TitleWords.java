package dev.kinorelay.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes a title apart into the words that count when two are compared; the same words for every way of writing them. */
final class TitleWords {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    /** The kinds of signs that belong to a word besides letters and digits: marks on letters, and other numbers. */
    private static final BitSet OTHERS = new BitSet();
    private static final Pattern PLUS = Pattern.compile("&|(?<=\\s)\\+(?=\\s)");
    private static final Pattern ROMAN = Pattern.compile("x{0,3}(?:ix|iv|v?i{0,3})");
    private static final String AND = "and";

    /** Letters that no decomposition makes plain. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('ß', "ss"), Map.entry('æ', "ae"),
            Map.entry('œ', "oe"), Map.entry('ø', "o"), Map.entry('ł', "l"), Map.entry('đ', "d"), Map.entry('ð', "d"),
            Map.entry('þ', "th"), Map.entry('ı', "i"), Map.entry('ħ', "h"), Map.entry('ŧ', "t"));

    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("und", AND), Map.entry("och", AND),
            Map.entry("og", AND), Map.entry("one", "1"), Map.entry("two", "2"), Map.entry("three", "3"),
            Map.entry("four", "4"), Map.entry("five", "5"), Map.entry("six", "6"), Map.entry("seven", "7"),
            Map.entry("eight", "8"), Map.entry("nine", "9"), Map.entry("ten", "10"), Map.entry("eleven", "11"),
            Map.entry("twelve", "12"), Map.entry("zwei", "2"), Map.entry("drei", "3"), Map.entry("deux", "2"),
            Map.entry("trois", "3"), Map.entry("vol", "volume"), Map.entry("pt", "part"), Map.entry("teil", "part"),
            Map.entry("partie", "part"), Map.entry("parte", "part"), Map.entry("dr", "doctor"),
            Map.entry("mr", "mister"), Map.entry("versus", "vs"));

    /** Words for "and" that mean something else at either end of a title. */
    private static final Set<String> AND_BETWEEN = Set.of("et", "y", "e");

    static {
        for (byte kind : new byte[]{Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK,
                Character.ENCLOSING_MARK, Character.LETTER_NUMBER, Character.OTHER_NUMBER}) {
            OTHERS.set(kind);
        }
    }

    private TitleWords() {}

    static List<String> of(String title) {
        String plain = plain(title);
        boolean joined = plain.indexOf('&') >= 0 || plain.indexOf('+') >= 0;
        List<String> words = split(joined ? PLUS.matcher(plain).replaceAll(" and ") : plain);
        if (words.isEmpty()) {
            String signs = title.strip().replaceAll("\\s+", "");
            return signs.isEmpty() ? List.of() : List.of(signs);
        }
        for (int i = 0; i < words.size(); i++) {
            words.set(i, same(words.get(i), i, words.size() - 1));
        }
        return words;
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>(6);
        int begin = -1;
        for (int i = 0; i < text.length();) {
            int letter = text.codePointAt(i);
            boolean counts = letter < 128 ? letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9'
                    : Character.isLetterOrDigit(letter) || OTHERS.get(Character.getType(letter));
            if (counts && begin < 0) {
                begin = i;
            } else if (!counts && begin >= 0) {
                words.add(text.substring(begin, i));
                begin = -1;
            }
            i += Character.charCount(letter);
        }
        if (begin >= 0) {
            words.add(text.substring(begin));
        }
        return words;
    }

    private static String same(String word, int place, int last) {
        if (place > 0 && place < last && AND_BETWEEN.contains(word)) {
            return AND;
        }
        // The first word is a name ("V", "X-Men", "I, Robot"), and a lone I elsewhere is a person unless it ends the title.
        if (place > 0 && (place == last || !word.equals("i")) && "xvi".indexOf(word.charAt(0)) >= 0
                && ROMAN.matcher(word).matches()) {
            return Integer.toString(arabic(word));
        }
        return SAME.getOrDefault(word, word);
    }

    private static int arabic(String roman) {
        int sum = 0;
        int before = 0;
        for (int i = roman.length() - 1; i >= 0; i--) {
            int value = switch (roman.charAt(i)) {
                case 'x' -> 10;
                case 'v' -> 5;
                default -> 1;
            };
            sum += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return sum;
    }

    private static String plain(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(letter -> letter < 128)) {
            return lower;
        }
        String bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder plain = new StringBuilder(bare.length());
        for (char letter : Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).toCharArray()) {
            String other = letter < 128 ? null : LETTERS.get(letter);
            if (other == null) {
                plain.append(letter);
            } else {
                plain.append(other);
            }
        }
        return plain.toString();
    }
}
