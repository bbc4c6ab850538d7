package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** /sync/history */
final class HistoryCalls {

    private final Catalogue catalogue;

    HistoryCalls(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** {@code rest}: type and Trakt's id, as far as they are given. */
    Answer read(Call call, Member member, List<String> rest) {
        Predicate<History.Row> which = between(call.query("start_at"), call.query("end_at"));
        if (!rest.isEmpty()) {
            Kind kind = Kind.ofWords(rest.getFirst()).orElseThrow(() -> new Refused(404));
            which = which.and(rest.size() > 1 ? of(kind, rest.get(1)) : ofKind(kind));
        }
        return Pages.of(call, member.history().json(which), Pages.USUAL);
    }

    Answer add(JsonNode body, Member member, Instant now) {
        BodyShape.HISTORY.check(body);
        Wishes wishes = Wishes.of(body, catalogue, true);
        Counts.within(member, member.history().size(), wishes.found().size(), member.limits().history());
        Counts added = Counts.of(Kind.MOVIE, Kind.EPISODE);
        wishes.found().forEach(wish -> {
            member.history().play(wish.title(), at(wish, now), "watch", now);
            added.add(wish.title().kind());
        });
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("added", added.json());
        json.set("updated", Counts.of(Kind.MOVIE, Kind.EPISODE).json());
        json.set("not_found", wishes.missing());
        return Answer.json(201, json);
    }

    Answer remove(JsonNode body, Member member, Instant now) {
        BodyShape.PLAYS.check(body);
        ArrayNode unknown = JsonNodeFactory.instance.arrayNode();
        Counts deleted = Counts.of(Kind.MOVIE, Kind.EPISODE);
        for (JsonNode id : body.path("ids")) {
            List<History.Row> gone = member.history().remove(row -> row.id() == id.asLong(), now);
            gone.forEach(row -> deleted.add(row.title().kind()));
            if (gone.isEmpty()) {
                unknown.add(id);
            }
        }
        Wishes wishes = Wishes.of(body.isObject() ? ((ObjectNode) body).without("ids") : body, catalogue, true);
        Set<Title> all = wishes.found().stream().map(Wishes.Wish::title).collect(Collectors.toSet());
        member.history().remove(row -> all.contains(row.title()), now)
                .forEach(row -> deleted.add(row.title().kind()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("deleted", deleted.json());
        json.set("not_found", wishes.missing().set("ids", unknown));
        return Answer.json(200, json);
    }

    private static Instant at(Wishes.Wish wish, Instant now) {
        String text = wish.text("watched_at");
        return switch (text == null ? "" : text) {
            case "" -> now;
            case "released" -> wish.title().released();
            case "unknown" -> Instant.EPOCH;
            default -> Times.taken("watched_at", text);
        };
    }

    private static Predicate<History.Row> between(String from, String to) {
        Instant start = from.isEmpty() ? Instant.MIN : Times.taken("start_at", from);
        Instant end = to.isEmpty() ? Instant.MAX : Times.taken("end_at", to);
        return row -> !row.watchedAt().isBefore(start) && !row.watchedAt().isAfter(end);
    }

    private static Predicate<History.Row> ofKind(Kind kind) {
        return row -> kind == Kind.MOVIE ? row.title().kind() == Kind.MOVIE : row.title().kind() == Kind.EPISODE;
    }

    private Predicate<History.Row> of(Kind kind, String id) {
        Title title = catalogue.find(kind, "trakt", id).orElseThrow(() -> new Refused(404));
        return switch (kind) {
            case MOVIE, EPISODE -> row -> row.title().equals(title);
            case SHOW -> row -> title.equals(row.title().show());
            case SEASON -> row -> title.show().equals(row.title().show())
                    && title.season().equals(row.title().season());
        };
    }
}
