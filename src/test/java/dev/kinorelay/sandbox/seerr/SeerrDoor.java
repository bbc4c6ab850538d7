package dev.kinorelay.sandbox.seerr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.catalogue.Behaviour;
import dev.kinorelay.sandbox.catalogue.Quota;
import dev.kinorelay.sandbox.catalogue.World;
import java.util.List;

/** Seerr's doors: who may enter, and which way leads where. */
final class SeerrDoor implements Behaviour {

    private final SeerrShop shop;

    SeerrDoor(SeerrShop shop) {
        this.shop = shop;
    }

    @Override
    public Answer answer(Call call, World world, Quota quota) {
        if (call.path().equals("/api/v1/status")) {
            return Answer.json(200, json().put("version", shop.version()).put("commitTag", "sandbox"));
        }
        SeerrShop.User user = shop.users.get(call.header("x-api-user").isEmpty() ? 1
                : Integer.parseInt(call.header("x-api-user")));
        if (!call.header("x-api-key").equals(SeerrDouble.KEY) || user == null) {
            return Answer.json(403,
                    json().put("status", 403).put("error", "You do not have permission to access this endpoint"));
        }
        List<String> way = List.of(call.path().replaceFirst("^/api/v1/", "").split("/"));
        return switch (call.method() + " " + way.getFirst()) {
            case "GET auth" -> person(user);
            case "GET user" -> way.size() < 2 ? notFound() : user(call, way);
            case "GET search" -> new SeerrSearch(shop).answer(call, world);
            case "GET media" -> page(call, shop.media.values().stream().map(this::media).toList());
            case "GET movie", "GET tv" -> title(world, way);
            case "GET request" -> page(call, shop.asked().reversed().stream().map(this::request).toList());
            case "POST request" -> new SeerrOrder(shop, world, user).take(call);
            case "DELETE request" -> withdraw(Long.parseLong(way.get(1)));
            case "POST watchlist" -> watch(call, user);
            case "DELETE watchlist" -> unwatch(user, Long.parseLong(way.get(1)));
            default -> notFound();
        };
    }

    private static Answer notFound() {
        return Answer.json(404, json().put("message", "not found"));
    }

    private static Answer person(SeerrShop.User user) {
        return Answer.json(200, json().put("id", user.id()).put("displayName", user.name()).put("permissions",
                user.approves() ? 2 : 32));
    }

    private Answer user(Call call, List<String> way) {
        SeerrShop.User user = shop.users.get(Integer.parseInt(way.get(1)));
        if (user == null) {
            return Answer.json(404, json().put("message", "User not found."));
        }
        return switch (way.size() < 3 ? "" : way.get(2)) {
            case "" -> person(user);
            case "quota" -> quota(user);
            case "watchlist" -> watchlist(call, user);
            default -> notFound();
        };
    }

    private static Answer quota(SeerrShop.User user) {
        ObjectNode json = json();
        for (String kind : List.of("movie", "tv")) {
            json.putObject(kind).put("days", user.days()).put("limit", user.limit());
        }
        return Answer.json(200, json);
    }

    private static Answer page(Call call, List<ObjectNode> rows) {
        int skip = call.query("skip").isEmpty() ? 0 : Integer.parseInt(call.query("skip"));
        int take = call.query("take").isEmpty() ? 20 : Integer.parseInt(call.query("take"));
        ObjectNode json = json();
        json.putObject("pageInfo").put("pages", (rows.size() + take - 1) / take).put("pageSize", take)
                .put("results", rows.size()).put("page", skip / take + 1);
        ArrayNode results = json.putArray("results");
        rows.stream().skip(skip).limit(take).forEach(results::add);
        return Answer.json(200, json);
    }

    private Answer title(World world, List<String> way) {
        String kind = way.getFirst().equals("tv") ? "show" : "movie";
        var found = world.find(kind, "tmdb", way.get(1));
        if (shop.isTmdbDown() || found.isEmpty()) {
            return Answer.json(500, json().put("message", "Unable to retrieve " + way.getFirst() + "."));
        }
        ObjectNode json = json().put("id", found.get().tmdb());
        ArrayNode seasons = json.putArray("seasons");
        if (kind.equals("show")) {
            for (int number = 0; number <= SeerrOrder.SEASONS; number++) {
                seasons.addObject().put("seasonNumber", number);
            }
        }
        return Answer.json(200, json);
    }

    ObjectNode media(SeerrShop.Media one) {
        ObjectNode json = json().put("id", one.id).put("mediaType", one.type).put("tmdbId", one.tmdb)
                .put("imdbId", one.imdb).put("status", one.status).put("status4k", one.status4k);
        ArrayNode seasons = json.putArray("seasons");
        one.seasons.forEach((number, status) -> seasons.addObject().put("seasonNumber", number).put("status", status)
                .put("status4k", 1));
        return json;
    }

    ObjectNode request(SeerrShop.Asked one) {
        ObjectNode json = json().put("id", one.id()).put("status", one.status()).put("type", one.type())
                .put("is4k", one.is4k()).put("createdAt", one.made().toString());
        json.set("media", media(shop.of(one.type(), one.tmdb())));
        json.putObject("requestedBy").put("id", one.user());
        ArrayNode seasons = json.putArray("seasons");
        one.seasons().forEach(season -> seasons.addObject().put("seasonNumber", season).put("status", one.status()));
        return json;
    }

    private Answer withdraw(long id) {
        var found = shop.asked.stream().filter(one -> one.id() == id).findFirst();
        if (found.isEmpty()) {
            return Answer.json(404, json().put("message", "Request not found."));
        }
        shop.asked.remove(found.get());
        shop.of(found.get().type(), found.get().tmdb()).status = 1;
        return Answer.empty(204);
    }

    private Answer watchlist(Call call, SeerrShop.User user) {
        int page = call.query("page").isEmpty() ? 1 : Integer.parseInt(call.query("page"));
        var rows = shop.watchlist.stream().filter(one -> one.user() == user.id()).toList();
        ObjectNode json = json().put("page", page).put("totalPages", (rows.size() + 19) / 20)
                .put("totalResults", rows.size());
        ArrayNode results = json.putArray("results");
        rows.stream().skip(20L * (page - 1)).limit(20).forEach(one -> results.addObject().put("tmdbId", one.tmdb())
                .put("mediaType", one.type()).put("title", one.title()));
        return Answer.json(200, json);
    }

    private Answer watch(Call call, SeerrShop.User user) {
        JsonNode body = call.json().orElse(json());
        var watch = new SeerrShop.Watch(user.id(), body.path("mediaType").asText(), body.path("tmdbId").asLong(),
                body.path("title").asText());
        boolean there = shop.watchlist.stream().anyMatch(one -> one.user() == user.id() && one.tmdb() == watch.tmdb());
        if (there) {
            return Answer.json(409, json().put("message", "Title already exists on watchlist."));
        }
        shop.watchlist.add(watch);
        return Answer.json(201, body);
    }

    private Answer unwatch(SeerrShop.User user, long tmdb) {
        return shop.watchlist.removeIf(one -> one.user() == user.id() && one.tmdb() == tmdb) ? Answer.empty(204)
                : Answer.json(404, json().put("message", "not on the watchlist"));
    }

    static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
