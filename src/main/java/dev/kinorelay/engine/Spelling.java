package dev.kinorelay.engine;

/** How many letters must be changed, added or left out to make one word of another. */
final class Spelling {

    private Spelling() {}

    /** The distance, or limit + 1 when it is more than the limit; two letters that changed places count once. */
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] older = new int[other.length() + 1];
        int[] before = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                now[j] = step(one, other, i, j, older, before, now);
                least = Math.min(least, now[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = older;
            older = before;
            before = now;
            now = free;
        }
        return Math.min(before[other.length()], limit + 1);
    }

    private static int step(String one, String other, int i, int j, int[] older, int[] before, int[] now) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, older[j - 2] + 1) : least;
    }
}
