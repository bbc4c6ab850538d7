package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.Site;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** api.trakt.tv and auth.trakt.tv at one address. One call at a time, so that each finds the lists as the last one left them. */
final class TraktSite implements Site {

    private final InstantSource clock;
    private final Catalogue catalogue = new Catalogue();
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Rates rates = new Rates();
    private final SharedLists lists = new SharedLists(members);
    private final App app;
    private final Tokens tokens;
    private final Devices devices;
    private final OAuth oauth;
    private final Router router;

    TraktSite(App app, InstantSource clock) {
        this.app = app;
        this.clock = clock;
        this.tokens = new Tokens(clock);
        this.devices = new Devices(clock, tokens);
        this.oauth = new OAuth(clock, app, tokens, devices, this::member);
        this.router = new Router(clock, new Entrance(clock, app, tokens, rates), catalogue, lists);
    }

    @Override
    public synchronized Answer answer(Call call) {
        try {
            boolean isAuth = call.path().startsWith("/oauth/") || call.path().equals("/activate");
            return isAuth ? oauth.answer(call, "http://" + call.header("host")) : router.answer(call);
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    @Override
    public synchronized JsonNode state() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        members.values().forEach(member -> {
            ObjectNode own = json.putObject(member.name());
            ArrayNode watchlist = own.putArray("watchlist");
            member.watchlist().rows().forEach(row -> title(watchlist, row.title()));
            ArrayNode ratings = own.putArray("ratings");
            member.ratings().rows().forEach(row -> title(ratings, row.title()).put("rating", row.rating()));
            ArrayNode history = own.putArray("history");
            member.history().rows().forEach(row -> title(history, row.title()).put("id", row.id())
                    .put("watched_at", Times.written(row.watchedAt())));
        });
        return json;
    }

    @Override
    public synchronized void reset() {
        members.values().forEach(Member::forget);
        tokens.clear();
        devices.clear();
        app.gone(false);
    }

    @Override
    public synchronized Answer command(Call call) {
        return Commands.carryOut(this, call);
    }

    synchronized Member member(String name) {
        return members.computeIfAbsent(name, who -> new Member(who, clock.instant()));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    SharedLists lists() {
        return lists;
    }

    App app() {
        return app;
    }

    Tokens tokens() {
        return tokens;
    }

    Devices devices() {
        return devices;
    }

    Rates rates() {
        return rates;
    }

    private static ObjectNode title(ArrayNode rows, Title title) {
        return rows.addObject().put("type", title.kind().word()).put("trakt", title.trakt()).put("imdb", title.imdb());
    }
}
