package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number in an id such as tt0113277. */
final class TitleNumber {

    static final String LETTERS = "tt";
    private static final Pattern ID = Pattern.compile("tt\\d{7,10}");

    private TitleNumber() {}

    static Optional<Long> of(MediaRef ref) {
        return ref.id(ExternalId.IMDB).map(ExternalId::value).filter(value -> ID.matcher(value).matches())
                .map(value -> Long.valueOf(value.substring(LETTERS.length())));
    }

    static ExternalId id(long number) {
        return ExternalId.imdb(String.format(Locale.ROOT, "tt%07d", number));
    }
}
