package dev.kinorelay.flow.lint;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The look-ups that a pipeline asks, in their order. */
final class LookupNames {

    private static final String NOBODY = "none";

    private LookupNames() {}

    /** Why the names cannot be asked, in words that tell which could; null when they can. */
    static String wrong(String value, Set<String> known) {
        if (value.equals(NOBODY)) {
            return null;
        }
        var seen = new HashSet<String>();
        for (String name : value.split(",", -1)) {
            String told = name.strip();
            if (told.equals(NOBODY)) {
                return "none stands alone: it asks nobody.";
            }
            if (!known.contains(told)) {
                return "There is no look-up " + (told.isEmpty() ? "without a name" : told) + ". " + remedy(told, known);
            }
            if (!seen.add(told)) {
                return told + " stands there twice: it is asked once only.";
            }
        }
        return null;
    }

    private static String remedy(String name, Set<String> known) {
        var words = new TreeSet<>(known);
        words.add(NOBODY);
        return Spelling.remedy(name, words);
    }
}
