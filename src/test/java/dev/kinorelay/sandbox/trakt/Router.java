package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which part of api.trakt.tv a call means. */
final class Router {

    private static final Set<String> SHELVES = Set.of("watchlist", "ratings", "history");

    private final InstantSource clock;
    private final Entrance entrance;
    private final WatchlistCalls watchlist;
    private final RatingCalls ratings;
    private final HistoryCalls history;
    private final Lookups lookups;
    private final SharedLists shared;

    Router(InstantSource clock, Entrance entrance, Catalogue catalogue, SharedLists shared) {
        this.shared = shared;
        this.clock = clock;
        this.entrance = entrance;
        this.watchlist = new WatchlistCalls(catalogue);
        this.ratings = new RatingCalls(catalogue);
        this.history = new HistoryCalls(catalogue);
        this.lookups = new Lookups(catalogue);
    }

    Answer answer(Call call) {
        List<String> parts = Stream.of(call.path().substring(1).split("/")).toList();
        if (parts.getFirst().equals("search") && parts.size() == 3) {
            only(call, "GET");
            entrance.letIn(call, true);
            return lookups.find(call, parts.get(1), parts.get(2));
        }
        if (SharedLists.isFor(parts)) {
            only(call, "GET");
            return shared.answer(call, parts, entrance.letIn(call, true));
        }
        Member member = entrance.letIn(call, false).orElseThrow();
        if (call.path().equals("/users/settings")) {
            only(call, "GET");
            return Answer.json(200, member.settings());
        }
        if (call.path().equals("/sync/last_activities")) {
            only(call, "GET");
            return Answer.json(200, member.activities().json());
        }
        if (parts.getFirst().equals("sync") && parts.size() > 1 && SHELVES.contains(parts.get(1))) {
            List<String> rest = parts.subList(2, parts.size());
            return call.isWrite() ? write(call, member, parts.get(1), rest) : read(call, member, parts.get(1), rest);
        }
        throw new Refused(404);
    }

    private Answer read(Call call, Member member, String shelf, List<String> rest) {
        return switch (shelf) {
            case "watchlist" -> watchlist.read(call, member, rest);
            case "ratings" -> ratings.read(call, member, rest);
            default -> history.read(call, member, rest);
        };
    }

    private Answer write(Call call, Member member, String shelf, List<String> rest) {
        only(call, "POST");
        JsonNode body = call.json().orElseThrow(() -> new Refused(400));
        return switch (shelf + String.join("/", rest)) {
            case "watchlist" -> watchlist.add(body, member, clock.instant());
            case "watchlistremove" -> watchlist.remove(body, member, clock.instant());
            case "ratings" -> ratings.add(body, member, clock.instant());
            case "ratingsremove" -> ratings.remove(body, member, clock.instant());
            case "history" -> history.add(body, member, clock.instant());
            case "historyremove" -> history.remove(body, member, clock.instant());
            default -> throw new Refused(404);
        };
    }

    private static void only(Call call, String method) {
        if (!call.method().equals(method)) {
            throw new Refused(405);
        }
    }
}
