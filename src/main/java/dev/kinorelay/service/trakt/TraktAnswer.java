package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.TryLater;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Trakt says became of a batch: titles it does not know by their ids, all others in counts alone. */
final class TraktAnswer {

    private static final List<String> GROUPS = List.of("movies", "shows", "seasons", "episodes");

    private final Account account;
    private final JsonNode json;
    private final Set<Addressed> unknown = new HashSet<>();
    private final List<Addressed> known = new ArrayList<>();

    TraktAnswer(Account account, JsonNode json, List<Addressed> sent) {
        this.account = account;
        this.json = json;
        for (String group : GROUPS) {
            json.path("not_found").path(group).forEach(row -> match(group, row, sent));
        }
        sent.stream().filter(one -> !unknown.contains(one)).forEach(known::add);
    }

    Set<Addressed> unknown() {
        return unknown;
    }

    List<Addressed> known() {
        return known;
    }

    /** How many titles the answer counts under that word; an answer without the word is none. */
    long count(String word) {
        if (!json.path(word).isObject()) {
            throw contradiction("it has no word on what was " + word);
        }
        long sum = 0;
        for (String group : GROUPS) {
            sum += json.path(word).path(group).asLong();
        }
        return sum;
    }

    /** The batch may have arrived or not; looking at the shelf is the only way to know. */
    TryLater contradiction(String what) {
        return TryLater.withoutAnswer("Trakt's answer to a batch for " + account + " does not add up: " + what + ".");
    }

    private void match(String group, JsonNode row, List<Addressed> sent) {
        var matching = sent.stream()
                .filter(one -> one.group().equals(group) && TraktIds.isNamed(one.id(), row.path("ids")))
                .toList();
        if (matching.isEmpty()) {
            throw contradiction("it does not know a title it was not sent");
        }
        unknown.addAll(matching);
    }
}
