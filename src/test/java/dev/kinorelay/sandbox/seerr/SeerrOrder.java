package dev.kinorelay.sandbox.seerr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.catalogue.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Takes a request as the real ones do, slips included: without is4k twice, and nothing held while it looks. */
final class SeerrOrder {

    static final int SEASONS = 3;

    private final SeerrShop shop;
    private final World world;
    private final SeerrShop.User user;

    SeerrOrder(SeerrShop shop, World world, SeerrShop.User user) {
        this.shop = shop;
        this.world = world;
        this.user = user;
    }

    Answer take(Call call) {
        JsonNode body = call.json().orElse(SeerrDoor.json());
        String type = body.path("mediaType").asText();
        long tmdb = body.path("mediaId").asLong();
        boolean isShow = type.equals("tv");
        SeerrShop.User asking = body.has("userId") ? shop.users.get(body.path("userId").asInt()) : user;
        if (asking == null) {
            return trouble(500, "Cannot read properties of null");
        }
        if (shop.isTmdbDown() || world.find(isShow ? "show" : "movie", "tmdb", Long.toString(tmdb)).isEmpty()) {
            return trouble(500, "[TMDB] Failed to fetch details");
        }
        if (isShow && !body.has("seasons")) {
            return trouble(500, "Cannot read properties of undefined (reading 'filter')");
        }
        if (shop.isOverQuota(asking, type)) {
            return trouble(403, (isShow ? "Series" : "Movie") + " Quota exceeded.");
        }
        boolean is4k = body.path("is4k").asBoolean();
        SeerrShop.Media media = shop.of(type, tmdb);
        if (media.status == 6 && !shop.version().startsWith("1.")) {
            return trouble(403, "This media is blocklisted.");
        }
        return isShow ? show(body, media, is4k, asking) : film(body, media, is4k, asking);
    }

    private Answer film(JsonNode body, SeerrShop.Media media, boolean is4k, SeerrShop.User asking) {
        if (body.has("is4k") && !shop.open(media, is4k).isEmpty()) {
            return trouble(409, "Request for this media already exists.");
        }
        Thread.yield();
        return made(body, media, is4k, asking, List.of());
    }

    private Answer show(JsonNode body, SeerrShop.Media media, boolean is4k, SeerrShop.User asking) {
        List<Integer> wanted = body.path("seasons").isTextual() ? IntStream.rangeClosed(1, SEASONS).boxed().toList()
                : StreamSupport.stream(body.path("seasons").spliterator(), false).map(JsonNode::asInt).toList();
        var taken = shop.taken(media, is4k);
        List<Integer> left = wanted.stream().filter(season -> !taken.contains(season)).toList();
        return left.isEmpty() ? trouble(202, "No seasons available to request")
                : made(body, media, is4k, asking, left);
    }

    private Answer made(JsonNode body, SeerrShop.Media media, boolean is4k, SeerrShop.User asking,
            List<Integer> seasons) {
        Map<String, String> wishes = new HashMap<>();
        List.of("serverId", "profileId", "rootFolder", "tags", "tvdbId").stream().filter(body::has)
                .forEach(name -> wishes.put(name, body.path(name).toString()));
        var asked = new SeerrShop.Asked(shop.nextId(), media.type, media.tmdb, is4k, asking.id(), seasons,
                asking.approves() ? 2 : 1, shop.now(), wishes);
        shop.asked.add(asked);
        int status = asking.approves() ? 3 : 2;
        if (is4k) {
            media.status4k = status;
        } else if (media.status != 4) {
            media.status = status;
        }
        return Answer.json(201, new SeerrDoor(shop).request(asked));
    }

    private static Answer trouble(int status, String words) {
        return Answer.json(status, SeerrDoor.json().put("message", words));
    }
}
