package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.time.Duration;

/** What the double can be told from another process, below {@code /_sandbox/}. */
final class Commands {

    private Commands() {}

    static Answer carryOut(TraktSite site, Call call) {
        JsonNode body = call.json().orElse(JsonNodeFactory.instance.objectNode());
        Member member = site.member(body.path("member").asText("me"));
        return switch (call.method() + " " + call.path().replace("/_sandbox/", "")) {
            case "POST approve" -> Answer.empty(site.devices().approve(body.path("code").asText(), member) ? 204 : 404);
            case "POST deny" -> Answer.empty(site.devices().deny(body.path("code").asText()) ? 204 : 404);
            case "POST token" -> Answer.json(200, site.tokens().grant(member));
            case "POST member" -> {
                shape(site, member, body);
                yield Answer.empty(204);
            }
            case "POST app" -> {
                site.app().gone(body.path("gone").asBoolean());
                yield Answer.empty(204);
            }
            case "POST movie" -> Answer.json(200, site.catalogue()
                    .movie(body.path("title").asText(), body.path("year").asInt(), body.path("imdb").asText(null),
                            body.path("tmdb").asLong())
                    .json());
            case "POST rates" -> {
                if (body.path("on").asBoolean()) {
                    site.rates().on();
                } else {
                    site.rates().off();
                }
                yield Answer.empty(204);
            }
            default -> Answer.empty(404);
        };
    }

    private static void shape(TraktSite site, Member member, JsonNode body) {
        if (body.path("free").asBoolean()) {
            member.free();
        }
        member.locked(body.path("locked").asBoolean());
        if (body.has("watchlist_limit")) {
            member.limits(member.limits().withWatchlist(body.path("watchlist_limit").asInt()));
        }
        if (body.has("token_life")) {
            site.tokens().life(Duration.ofSeconds(body.path("token_life").asLong()));
        }
        if (body.path("expire").asBoolean()) {
            site.tokens().expire(member);
        }
        if (body.path("throw_out").asBoolean()) {
            site.tokens().throwOut(member);
        }
    }
}
