package dev.kinorelay.service.letterboxd;

import dev.kinorelay.domain.ExternalId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a film: a short one (boxd.it/2aHi) or, until 2019, one with its name. Letterboxd gives no other ids. */
final class Films {

    private static final Pattern SHORT = Pattern.compile("https?://boxd\\.it/([A-Za-z0-9]{2,12})/?");
    private static final Pattern NAMED = Pattern
            .compile("https?://(?:www\\.)?letterboxd\\.com/film/([a-z0-9-]{1,120})/?");

    private Films() {}

    /** Empty when the address is none of a film. */
    static List<ExternalId> ids(String address) {
        if (address == null) {
            return List.of();
        }
        Matcher film = SHORT.matcher(address);
        if (film.matches()) {
            return List.of(new ExternalId("letterboxd", film.group(1)));
        }
        Matcher named = NAMED.matcher(address);
        return named.matches() ? List.of(new ExternalId("letterboxd-film", named.group(1))) : List.of();
    }
}
