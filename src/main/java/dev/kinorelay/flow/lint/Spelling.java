package dev.kinorelay.flow.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word was meant. */
final class Spelling {

    private Spelling() {}

    /** "Did you mean year? Known are: …", or only the list when nothing is near. */
    static String remedy(String word, Collection<String> known) {
        String list = "Known here: " + String.join(", ", known.stream().sorted().toList()) + ".";
        return nearest(word, known).map(near -> "Did you mean " + near + "? " + list).orElse(list);
    }

    static Optional<String> nearest(String word, Collection<String> known) {
        String wanted = plain(word);
        int far = Math.max(1, wanted.length() / 3);
        return known.stream()
                .filter(candidate -> distance(wanted, plain(candidate)) <= far || isPartOf(wanted, plain(candidate)))
                .min(Comparator.comparingInt(candidate -> distance(wanted, plain(candidate))));
    }

    private static boolean isPartOf(String word, String candidate) {
        return word.length() >= 4 && (candidate.contains(word) || word.contains(candidate) && candidate.length() >= 4);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Letters to add, drop, change or swap. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j
                        : Math.min(swap(one, other, i, j, cost), Math.min(
                                cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1),
                                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1));
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int swap(String one, String other, int i, int j, int[][] cost) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)
                ? cost[i - 2][j - 2] + 1
                : Integer.MAX_VALUE;
    }
}
