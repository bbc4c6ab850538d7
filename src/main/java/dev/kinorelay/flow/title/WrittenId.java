package dev.kinorelay.flow.title;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.ledger.Decision;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An id as a person writes it: plain, in full, or as the address of a page. */
final class WrittenId {

    private static final String MOVIE = "movie";
    private static final String EPISODE = "episode";

    private record Form(Pattern pattern, Function<MatchResult, Decision> meaning) {

        Form(String pattern, Function<MatchResult, Decision> meaning) {
            this(Pattern.compile(pattern), meaning);
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form("(?i)(?:imdb:)?(tt\\d{5,10})", found -> imdb(found.group(1))),
            new Form("(?i)https?://(?:[a-z]+\\.)?imdb\\.com/(?:[a-z-]+/)*title/(tt\\d{5,10})(?:[/?#].*)?",
                    found -> imdb(found.group(1))),
            new Form("(?i)https?://(?:www\\.)?themoviedb\\.org/(movie|tv)/(\\d{1,9})(?:[-/?#].*)?",
                    found -> typed("tmdb", found.group(1).toLowerCase(Locale.ROOT), found.group(2))),
            new Form("(tmdb|tvdb)-(movie|show|tv|episode):(\\d{1,9})",
                    found -> typed(found.group(1), found.group(2), found.group(3))));

    private WrittenId() {}

    static Decision read(String text) {
        String written = text == null ? "" : text.strip();
        for (var form : FORMS) {
            var found = form.pattern().matcher(written);
            if (found.matches()) {
                return form.meaning().apply(found);
            }
        }
        throw new NeedsAttention(
                written.isEmpty() ? "No id was entered" : "'" + written + "' is no id that is known here",
                "Enter an id such as tt0111161 or tmdb-movie:278, or the address of a title's page at IMDb or TMDb.");
    }

    private static Decision imdb(String id) {
        return new Decision(MediaKind.UNKNOWN, List.of(ExternalId.imdb(id.toLowerCase(Locale.ROOT))), null,
                null);
    }

    private static Decision typed(String catalogue, String type, String number) {
        var kind = switch (type) {
            case MOVIE -> MediaKind.MOVIE;
            case EPISODE -> MediaKind.EPISODE;
            default -> MediaKind.SHOW;
        };
        return new Decision(kind, List.of(new ExternalId(catalogue + "-" + kind, number)), null, null);
    }
}
