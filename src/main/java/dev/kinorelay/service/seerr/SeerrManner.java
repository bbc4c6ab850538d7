package dev.kinorelay.service.seerr;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests are made: as which user, in 4K or not, which seasons ({@code all}, {@code first}, {@code latest}, or numbers with
 * commas between), and where they go to; what is null is left to Seerr.
 */
record SeerrManner(Integer user, @DefaultValue("false") boolean is4k, @DefaultValue("all") String seasons,
        Integer server,
        Integer profile, String rootFolder, @DefaultValue({}) List<Integer> tags) {}
