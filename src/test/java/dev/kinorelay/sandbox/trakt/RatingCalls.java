package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** /sync/ratings */
final class RatingCalls {

    private final Catalogue catalogue;

    RatingCalls(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** {@code rest}: type and ratings, as far as they are given. */
    Answer read(Call call, Member member, List<String> rest) {
        Set<Integer> only = rest.size() < 2 ? Set.of()
                : Stream.of(rest.get(1).split(",")).map(RatingCalls::rating).collect(Collectors.toSet());
        return Pages.of(call, member.ratings().json(Counts.kinds(rest.isEmpty() ? "all" : rest.getFirst()), only),
                Pages.USUAL);
    }

    Answer add(JsonNode body, Member member, Instant now) {
        BodyShape.RATINGS.check(body);
        Wishes wishes = Wishes.of(body, catalogue, false);
        long fresh = wishes.found().stream().map(Wishes.Wish::title).distinct()
                .filter(title -> !member.ratings().holds(title)).count();
        Counts.within(member, member.ratings().size(), fresh, member.limits().ratings());
        Counts added = Counts.of(Kind.values());
        wishes.found().forEach(wish -> {
            String at = wish.text("rated_at");
            member.ratings().rate(wish.title(), wish.entry().path("rating").asInt(),
                    at == null ? now : Times.taken("rated_at", at), now);
            added.add(wish.title().kind());
        });
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("added", added.json());
        json.set("not_found", wishes.missing());
        return Answer.json(201, json);
    }

    Answer remove(JsonNode body, Member member, Instant now) {
        BodyShape.REMOVAL.check(body);
        Wishes wishes = Wishes.of(body, catalogue, false);
        Counts deleted = Counts.of(Kind.values());
        wishes.found().stream().filter(wish -> member.ratings().remove(wish.title(), now))
                .forEach(wish -> deleted.add(wish.title().kind()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("deleted", deleted.json());
        json.set("not_found", wishes.missing());
        return Answer.json(200, json);
    }

    private static int rating(String text) {
        if (!text.matches("[1-9]|10")) {
            throw new Refused(404);
        }
        return Integer.parseInt(text);
    }
}
