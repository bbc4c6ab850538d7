package dev.kinorelay.flow.title;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.ledger.Decision;
import dev.kinorelay.ledger.StagedTitles;
import dev.kinorelay.service.Address;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An id as a person writes it: plain, in full, or as the address of a page. */
final class WrittenId {

    private static final Pattern PLAIN = Pattern.compile("(?:imdb:)?(tt\\d{5,12})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)-(movie|show|tv|episode):(\\d{1,18})");

    private final List<Address> addresses;

    WrittenId(List<Address> addresses) {
        this.addresses = addresses;
    }

    Decision read(String text) {
        String written = text == null ? "" : text.strip();
        return id(written).map(id -> new Decision(kind(id), List.of(id), null, null))
                .orElseThrow(() -> new NeedsAttention(
                        written.isEmpty() ? "No id was entered" : "'" + written + "' is no id that is known here",
                        "Enter an id such as tt0111161 or tmdb-movie:278, or the address of a title's page at IMDb or"
                                + " TMDb."));
    }

    private Optional<ExternalId> id(String written) {
        var plain = PLAIN.matcher(written);
        if (plain.matches()) {
            return Optional.of(ExternalId.imdb(plain.group(1).toLowerCase(Locale.ROOT)));
        }
        var numbered = NUMBERED.matcher(written);
        if (numbered.matches()) {
            String kind = numbered.group(2).equals("tv") ? MediaKind.SHOW.toString() : numbered.group(2);
            return Optional.of(new ExternalId(numbered.group(1) + "-" + kind, numbered.group(3)))
                    .filter(StagedTitles::namesATitle);
        }
        return addresses.stream().flatMap(address -> address.read(written).stream()).findFirst();
    }

    /** A number means something within its kind only; IMDb's ids do not tell theirs. */
    private static MediaKind kind(ExternalId id) {
        int dash = id.namespace().lastIndexOf('-');
        return dash < 0 ? MediaKind.UNKNOWN : MediaKind.of(id.namespace().substring(dash + 1));
    }
}
