package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.time.Instant;
import java.util.List;

/** /sync/watchlist */
final class WatchlistCalls {

    private final Catalogue catalogue;

    WatchlistCalls(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** {@code rest}: type, sort and direction, as far as they are given. */
    Answer read(Call call, Member member, List<String> rest) {
        String sort = Watchlist.sort(rest.size() > 1 ? rest.get(1) : "rank");
        String how = rest.size() > 2 ? rest.get(2) : "asc";
        List<ObjectNode> rows = member.watchlist()
                .json(Counts.kinds(rest.isEmpty() ? "all" : rest.getFirst()), sort, how.equals("desc"));
        return Pages.of(call, rows, Pages.USUAL)
                .with("X-Sort-By", "rank")
                .with("X-Sort-How", "asc")
                .with("X-Applied-Sort-By", sort)
                .with("X-Applied-Sort-How", how);
    }

    Answer add(JsonNode body, Member member, Instant now) {
        BodyShape.WATCHLIST.check(body);
        Wishes wishes = Wishes.of(body, catalogue, false);
        if (!member.isVip() && wishes.found().stream().anyMatch(wish -> wish.text("notes") != null)) {
            throw new Refused(Answer.empty(426).with("X-Upgrade-URL", Counts.UPGRADE));
        }
        long fresh = wishes.found().stream().map(Wishes.Wish::title).distinct()
                .filter(title -> !member.watchlist().holds(title)).count();
        Counts.within(member, member.watchlist().size(), fresh, member.limits().watchlist());
        Counts added = Counts.of(Kind.values());
        Counts existing = Counts.of(Kind.values());
        wishes.found()
                .forEach(wish -> (member.watchlist().add(wish.title(), wish.text("notes"), now) ? added : existing)
                        .add(wish.title().kind()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("added", added.json());
        json.set("existing", existing.json());
        json.set("not_found", wishes.missing());
        json.set("list", member.watchlist().summary());
        return Answer.json(201, json);
    }

    Answer remove(JsonNode body, Member member, Instant now) {
        BodyShape.REMOVAL.check(body);
        Wishes wishes = Wishes.of(body, catalogue, false);
        Counts deleted = Counts.of(Kind.values());
        wishes.found().stream().filter(wish -> member.watchlist().remove(wish.title(), now))
                .forEach(wish -> deleted.add(wish.title().kind()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("deleted", deleted.json());
        json.set("not_found", wishes.missing());
        json.set("list", member.watchlist().summary());
        return Answer.json(200, json);
    }
}
