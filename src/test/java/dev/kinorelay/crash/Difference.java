package dev.kinorelay.crash;

import dev.kinorelay.sandbox.trakt.Member;
import dev.kinorelay.sandbox.trakt.Ratings;
import dev.kinorelay.sandbox.trakt.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the far side holds too little or too much of. */
record Difference(List<String> lost, List<String> doubled) {

    static Difference between(Household household, Member member) {
        List<String> lost = new ArrayList<>();
        List<String> doubled = new ArrayList<>();
        Set<Title> wanted = member.watchlist().titles();
        household.watchlist().stream().filter(title -> !wanted.contains(title))
                .forEach(title -> lost.add("watchlist lacks " + title));
        wanted.stream().filter(title -> !household.watchlist().contains(title))
                .forEach(title -> lost.add("watchlist still has " + title));
        Map<Title, Integer> rated = member.ratings().rows().stream()
                .collect(Collectors.toMap(Ratings.Row::title, Ratings.Row::rating));
        household.ratings().forEach((title, rating) -> {
            if (!rating.equals(rated.get(title))) {
                lost.add("rating of " + title + " is " + rated.get(title) + " instead of " + rating);
            }
        });
        rated.keySet().stream().filter(title -> !household.ratings().containsKey(title))
                .forEach(title -> lost.add("rating of " + title + " is still there"));
        plays(household, member, lost, doubled);
        return new Difference(lost, doubled);
    }

    private static void plays(Household household, Member member, List<String> lost, List<String> doubled) {
        Map<Title, Integer> seen = new HashMap<>();
        member.history().rows().forEach(row -> seen.merge(row.title(), 1, Integer::sum));
        Map<Title, Integer> wanted = household.plays();
        wanted.forEach((title, times) -> {
            int there = seen.getOrDefault(title, 0);
            if (there < times) {
                lost.add(title + " was watched " + times + " times and has " + there + " plays");
            } else if (there > times) {
                doubled.add(title + " was watched " + times + " times and has " + there + " plays");
            }
        });
        seen.keySet().stream().filter(title -> !wanted.containsKey(title))
                .forEach(title -> doubled.add("a play of " + title + " came from nowhere"));
    }

    boolean isNone() {
        return lost.isEmpty() && doubled.isEmpty();
    }
}
