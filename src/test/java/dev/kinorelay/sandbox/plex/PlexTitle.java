package dev.kinorelay.sandbox.plex;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A title of Plex's catalogue, and what the server at home keeps of it. {@code guid}: as the library's agent names it. */
final class PlexTitle {

    final String type;
    final String key;
    final int local;
    final String imdb;
    final String tmdb;
    final String guid;
    boolean atHome = true;
    double rating;
    int views;
    long viewed;

    PlexTitle(String type, int local, String imdb, String tmdb, String guid) {
        this.type = type;
        this.local = local;
        this.key = "%024x".formatted(local + 0x5d77000000000000L);
        this.imdb = imdb;
        this.tmdb = tmdb;
        this.guid = guid == null ? "plex://" + type + "/" + key : guid;
    }

    /** As lists show it: without the ids of others. */
    ObjectNode row() {
        return JsonNodeFactory.instance.objectNode().put("ratingKey", key).put("key", "/library/metadata/" + key)
                .put("guid", "plex://" + type + "/" + key).put("type", type).put("title", "Title " + local)
                .put("slug", "title-" + local).put("year", 2000).put("originallyAvailableAt", "2000-01-01");
    }

    ObjectNode page() {
        ObjectNode row = row();
        ids(row);
        return row;
    }

    /** As the server at home shows it. */
    ObjectNode own(boolean withIds) {
        ObjectNode row = row().put("ratingKey", String.valueOf(local)).put("guid", guid)
                .put("key", "/library/metadata/" + local);
        if (rating > 0) {
            row.put("userRating", rating).put("lastRatedAt", 1764000000L);
        }
        if (views > 0) {
            row.put("viewCount", views).put("lastViewedAt", viewed);
        }
        if (withIds && guid.startsWith("plex:")) {
            ids(row);
        }
        return row;
    }

    private void ids(ObjectNode row) {
        var ids = row.putArray("Guid");
        ids.addObject().put("id", "imdb://" + imdb);
        if (tmdb != null) {
            ids.addObject().put("id", "tmdb://" + tmdb);
        }
    }
}
