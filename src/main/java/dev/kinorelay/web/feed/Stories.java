package dev.kinorelay.web.feed;

import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.ledger.Showcase;
import dev.kinorelay.service.Address;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the newest stories of a shelf. */
@Component
class Stories {

    private static final int NEWEST = 100;

    private final Showcase showcase;
    private final List<Address> addresses;

    Stories(Showcase showcase, ObjectProvider<Address> addresses) {
        this.showcase = showcase;
        this.addresses = addresses.orderedStream().toList();
    }

    List<Story> of(Feed.Asking asking) {
        boolean plays = asking.shelf().holdsPlays();
        return showcase.page(asking.wanted(null), 0, NEWEST).stream().map(shown -> new Story(
                "urn:kinorelay:" + shown.id() + (plays ? ":" + shown.since().toEpochMilli() : ""), title(shown),
                text(shown.ref()),
                page(shown.ref()).orElse(null), shown.since())).toList();
    }

    /** The first of our ids that leads to a page. */
    Optional<URI> page(MediaRef ref) {
        return ref.ids().stream().flatMap(id -> addresses.stream().flatMap(address -> address.of(id).stream()))
                .findFirst();
    }

    private static String title(Showcase.Shown shown) {
        MediaRef ref = shown.ref();
        String number = ref.season() == null || ref.episode() == null ? ""
                : " (season " + ref.season() + ", episode " + ref.episode() + ")";
        String rating = shown.rating() == null ? ""
                : ": " + BigDecimal.valueOf(shown.rating()).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros()
                        .toPlainString() + " of 10";
        return (ref.title() == null ? "No title" : ref.title()) + (ref.year() == null ? "" : " (" + ref.year() + ")")
                + number + rating;
    }

    private static String text(MediaRef ref) {
        Double rating = ref.facts().publicRating();
        return Stream
                .of(ref.kind().toString(), ref.facts().genres().isEmpty() ? null
                        : String.join(", ", ref.facts().genres()),
                        ref.facts().directors().isEmpty() ? null : "by " + String.join(", ", ref.facts().directors()),
                        rating == null ? null : String.format(Locale.ROOT, "%.1f", rating))
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
