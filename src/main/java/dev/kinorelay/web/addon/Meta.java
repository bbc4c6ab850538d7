package dev.kinorelay.web.addon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A title as a client shows it; in a catalog only its first parts are told. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Meta(String id, String type, String name, String poster, String posterShape, String releaseInfo,
        String imdbRating, List<String> genres, String released, String description, String background, String runtime,
        List<String> director, List<String> cast, List<Link> links, List<Video> videos, Hints behaviorHints) {

    /** Where a word below the title leads. */
    record Link(String name, String category, String url) {}

    /** An episode. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Video(String id, String title, int season, int episode, String released) {}

    /** What is played when a film is chosen. */
    record Hints(String defaultVideoId) {}

    /** A page of titles; the last three are for how long it may be kept, in seconds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Meta> metas, int cacheMaxAge, int staleRevalidate, int staleError) {}

    /** One title. */
    record Whole(Meta meta, int cacheMaxAge, int staleRevalidate, int staleError) {}
}
