package dev.kinorelay.flow.title;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a decision about a title is remembered by: the same row in a later export has the same, whatever its accents, case or
 * spacing. Never made otherwise again, or the decisions of the past would be lost.
 */
final class Fingerprint {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String BAR = "|";

    private Fingerprint() {}

    static String of(MediaRef ref) {
        return String.join(BAR, ref.kind().toString(), plain(ref.title()), text(ref.year()), text(ref.season()),
                text(ref.episode()),
                ref.ids().stream().map(ExternalId::toString).sorted().collect(Collectors.joining(" ")));
    }

    static String plain(String title) {
        if (title == null) {
            return "";
        }
        var bare = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        var words = BETWEEN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        // A title of signs only, such as "?", is told apart by them.
        return words.isEmpty() ? title.strip() : words;
    }

    private static String text(Object part) {
        return Objects.toString(part, "");
    }
}
