package dev.kinorelay.service.simkl;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Simkl's ids and ours: there a number means what the row is about, here each kind has its own namespace. */
final class SimklIds {

    private static final List<String> NUMBERED = List.of("simkl", "tmdb", "tvdb");

    private SimklIds() {}

    /** {@code named} gives the text of an id by Simkl's name for it, or null; of an unknown kind no number tells anything. */
    static List<ExternalId> of(MediaKind kind, UnaryOperator<String> named) {
        List<ExternalId> ids = new ArrayList<>();
        String imdb = named.apply("imdb");
        if (imdb != null && imdb.matches("tt\\d{5,12}")) {
            ids.add(ExternalId.imdb(imdb));
        }
        for (String name : NUMBERED) {
            String number = kind == MediaKind.UNKNOWN ? null : named.apply(name);
            if (number != null && number.matches("[1-9]\\d{0,17}")) {
                ids.add(new ExternalId(name + "-" + kind, number));
            }
        }
        return ids;
    }
}
