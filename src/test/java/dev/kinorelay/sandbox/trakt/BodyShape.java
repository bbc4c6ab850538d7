package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Holds what is sent to Trakt's own contract; what does not fit is refused as a whole, before anything is done. */
enum BodyShape {
    WATCHLIST(Set.of("notes", "watched_at"), false), RATINGS(Set.of("rating", "rated_at"), false), HISTORY(
            Set.of("watched_at"), false),
    REMOVAL(Set.of("watched_at", "rating", "rated_at", "notes"), false), PLAYS(
            Set.of("watched_at"), true);

    private static final Set<String> NAMED = Set.of("title", "year", "ids", "seasons");
    private static final Set<String> NUMBERED = Set.of("number", "episodes");
    private static final Map<Kind, Set<String>> IDS = Map.of(Kind.MOVIE, Set.of("trakt", "slug", "imdb", "tmdb"),
            Kind.SHOW, Set.of("trakt", "slug", "imdb", "tmdb", "tvdb"), Kind.SEASON, Set.of("trakt", "tmdb", "tvdb"),
            Kind.EPISODE, Set.of("trakt", "tvdb", "imdb", "tmdb"));
    private static final Set<String> TEXTS = Set.of("slug", "imdb");
    private static final int NOTES = 500;

    private final Set<String> own;
    private final boolean takesPlays;

    BodyShape(Set<String> own, boolean takesPlays) {
        this.own = own;
        this.takesPlays = takesPlays;
    }

    void check(JsonNode body) {
        if (!body.isObject()) {
            throw new Refused(400);
        }
        body.properties().forEach(part -> {
            if (takesPlays && part.getKey().equals("ids")) {
                numbers(part.getValue());
            } else {
                Kind kind = Kind.ofWords(part.getKey())
                        .orElseThrow(() -> Refused.invalid(part.getKey(), "is not known here"));
                list(part.getKey(), part.getValue()).forEach(entry -> entry(kind, entry));
            }
        });
    }

    private void entry(Kind kind, JsonNode entry) {
        String place = kind.words();
        keys(place, entry, NAMED);
        if (kind != Kind.SHOW && entry.has("seasons")) {
            throw Refused.invalid(place, "only shows have seasons");
        }
        if (entry.hasNonNull("ids")) {
            ids(kind, entry.get("ids"));
        } else if (!entry.path("title").isTextual() || !entry.path("year").isIntegralNumber()
                || kind == Kind.SEASON || kind == Kind.EPISODE) {
            throw Refused.invalid(place, "needs ids, or a title and a year");
        }
        boolean inside = this == RATINGS && !list(place, entry.path("seasons")).isEmpty();
        values(place, entry, inside);
        list(place, entry.path("seasons")).forEach(season -> {
            numbered("seasons", season, this == RATINGS && !list(place, season.path("episodes")).isEmpty());
            list("episodes", season.path("episodes")).forEach(episode -> numbered("episodes", episode, false));
        });
    }

    private void numbered(String place, JsonNode entry, boolean ratedInside) {
        keys(place, entry, NUMBERED);
        if (!entry.path("number").isIntegralNumber()) {
            throw Refused.invalid(place, "needs a number");
        }
        values(place, entry, ratedInside);
    }

    private void keys(String place, JsonNode entry, Set<String> known) {
        if (!entry.isObject()) {
            throw Refused.invalid(place, "is a list of objects");
        }
        entry.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key) && !own.contains(key)) {
                throw Refused.invalid(place, "has no " + key);
            }
        });
    }

    private void values(String place, JsonNode entry, boolean ratedInside) {
        JsonNode rating = entry.path("rating");
        boolean isRated = rating.isIntegralNumber() && rating.asInt() >= 1 && rating.asInt() <= 10;
        if (this == RATINGS && !isRated && !(ratedInside && rating.isMissingNode())) {
            throw Refused.invalid(place, "needs a whole rating between 1 and 10");
        }
        time(place, entry.path("rated_at"), false);
        time(place, entry.path("watched_at"), true);
        if (entry.path("notes").asText().length() > NOTES) {
            throw Refused.invalid("notes", "is too long (maximum is " + NOTES + " characters)");
        }
    }

    private static void time(String place, JsonNode time, boolean mayBeWords) {
        if (time.isMissingNode() || time.isNull()
                || mayBeWords && Set.of("released", "unknown").contains(time.asText())) {
            return;
        }
        if (!time.isTextual()) {
            throw Refused.invalid(place, "a time is a text");
        }
        Times.taken(place, time.asText());
    }

    private static void ids(Kind kind, JsonNode ids) {
        if (!ids.isObject() || ids.isEmpty()) {
            throw Refused.invalid(kind.words(), "needs an id");
        }
        boolean any = false;
        for (Map.Entry<String, JsonNode> id : ids.properties()) {
            if (!IDS.get(kind).contains(id.getKey())) {
                throw Refused.invalid(kind.words(), "has no id of " + id.getKey());
            }
            boolean fits = TEXTS.contains(id.getKey()) ? id.getValue().isTextual() : id.getValue().isIntegralNumber();
            if (!fits && !id.getValue().isNull()) {
                throw Refused.invalid(kind.words(), id.getKey() + " is of the wrong type");
            }
            any |= fits;
        }
        if (!any) {
            throw Refused.invalid(kind.words(), "needs an id");
        }
    }

    private static JsonNode list(String place, JsonNode list) {
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            throw Refused.invalid(place, "is a list");
        }
        return list;
    }

    private static void numbers(JsonNode ids) {
        list("ids", ids).forEach(id -> {
            if (!id.isIntegralNumber()) {
                throw Refused.invalid("ids", "are whole numbers");
            }
        });
    }
}
