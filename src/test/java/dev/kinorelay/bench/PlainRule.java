package dev.kinorelay.bench;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaRef;
import java.util.List;
import java.util.Locale;

/** How a known tool matches: the Levenshtein ratio of the titles, twice for the exact year, 1.5 times for one off; the best wins. */
final class PlainRule {

    private PlainRule() {}

    static Candidate match(MediaRef wanted, List<Candidate> candidates) {
        Candidate best = null;
        double most = 0;
        for (Candidate candidate : candidates) {
            MediaRef offered = candidate.ref();
            int apart = wanted.year() == null || offered.year() == null ? 99 : Math.abs(wanted.year() - offered.year());
            double ratio = ratio(wanted.title(), offered.title());
            if (offered.originalTitle() != null) {
                ratio = Math.max(ratio, ratio(wanted.title(), offered.originalTitle()));
            }
            double score = ratio * (apart == 0 ? 2 : apart == 1 ? 1.5 : 1);
            if (score > most && score >= (apart == 0 ? 0.5 : 0.7)) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double ratio(String one, String other) {
        int longest = Math.max(1, Math.max(one.length(), other.length()));
        return 1.0 - distance(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT))
                / (double) longest;
    }

    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[other.length()];
    }
}
