package dev.kinorelay.flow.lint;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The comparisons a condition may make, for which kinds of word, and the slips people make when they write them. */
final class Operators {

    private static final Set<String> SAME = Set.of("==", "!=");
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Set<String> LISTED = Set.of("in", "!in", "not in");
    private static final Set<String> RANGE = Set.of("range", "!range", "not range");
    private static final Set<String> WITHIN = Set.of("contains", "!contains", "not contains", "~~", "!~~");
    private static final Set<String> LETTERS = Set.of("=~", "!=~", "starts with", "startsWith", "ends with",
            "endsWith");
    private static final Map<Kind, List<Set<String>>> ALLOWED = Map.of(
            Kind.YES_OR_NO, List.of(SAME),
            Kind.NUMBER, List.of(SAME, ORDER, LISTED, RANGE),
            Kind.TEXT, List.of(SAME, LISTED, WITHIN, LETTERS),
            Kind.LIST, List.of(WITHIN));
    private static final Map<String, String> SLIPS = new LinkedHashMap<>();

    static {
        SLIPS.put("=>", "Write >= instead.");
        SLIPS.put("=<", "Write <= instead.");
        SLIPS.put("=", "Write == to compare.");
        SLIPS.put("<>", "Write != instead.");
        SLIPS.put("eq", "Write == instead.");
        SLIPS.put("and", "Write && instead.");
        SLIPS.put("or", "Write || instead.");
        SLIPS.put("&", "Write && for 'and'.");
        SLIPS.put("|", "Write || for 'or'.");
        SLIPS.put("is", "Write == instead.");
        SLIPS.put("regex", "Write contains, starts with or ends with instead.");
    }

    /** Matches any operator, the longest first. */
    static final Pattern ANY = Pattern.compile(ALLOWED.values()
            .stream()
            .flatMap(List::stream)
            .flatMap(Set::stream)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));

    private static final Pattern GLUED = Pattern.compile("(&&|\\|\\||==|!=|<=|>=|<|>|=~|~~)[^=<>&|~].*");

    private Operators() {}

    static boolean fits(Kind kind, String operator) {
        return ALLOWED.get(kind).stream().anyMatch(set -> set.contains(operator));
    }

    static List<String> of(Kind kind) {
        return ALLOWED.get(kind).stream().flatMap(Set::stream).sorted().toList();
    }

    static boolean isList(String operator) {
        return LISTED.contains(operator);
    }

    static boolean isRange(String operator) {
        return RANGE.contains(operator);
    }

    static boolean isOrder(String operator) {
        return ORDER.contains(operator);
    }

    static boolean isSame(String operator) {
        return SAME.contains(operator);
    }

    /** What to write instead of a word that is no operator. */
    static String remedy(String word) {
        var glued = GLUED.matcher(word);
        if (!SLIPS.containsKey(word) && glued.matches()) {
            return "Write blanks around " + glued.group(1) + ".";
        }
        return SLIPS.getOrDefault(word, "Write for instance ${body.year} >= 1990 or ${body.kind} == 'movie'.");
    }
}
