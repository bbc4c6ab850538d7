package dev.kinorelay.web.page;

import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Doubt;
import dev.kinorelay.ledger.OpenPages;
import dev.kinorelay.web.PictureAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A title that could not be identified, as its card shows it. */
record OpenTitle(String id, String title, String about, String why, String remedy, When asked, boolean ignored,
        boolean due, String more, List<Waits> waits, List<Choice> choices) {

    /** An entry that waits for it. */
    record Waits(String person, String where, String value, String file, String run, boolean plan) {}

    /** A candidate on its place. */
    record Choice(int place, String title, String about, String words, String aloud, String poster) {}

    static OpenTitle of(OpenPages.Title open) {
        long hidden = open.entries() - open.latest().size();
        return new OpenTitle(open.id(), named(open.ref()), about(open.ref()), open.why(), open.remedy(),
                When.at(open.asked()), open.ignored(), open.latest().stream().anyMatch(OpenPages.Waits::due),
                hidden < 1 ? null : "and " + Words.number(hidden) + " more",
                open.latest().stream().map(OpenTitle::waits).toList(), IntStream.range(0, open.offers().size())
                        .mapToObj(place -> choice(place, open.offers().get(place))).toList());
    }

    private static Waits waits(OpenPages.Waits entry) {
        String line = entry.line() > 0 && entry.file() != null ? ", line " + entry.line() : "";
        return new Waits(entry.person().name(), Words.shelf(entry.shelf()) + " of " + entry.account(),
                Words.value(entry.value(), Verb.ADD), entry.file() == null ? null : entry.file() + line, entry.runId(),
                entry.plan());
    }

    private static Choice choice(int place, Doubt.Offer offer) {
        MediaRef ref = offer.ref();
        return new Choice(place, named(ref), about(ref), offer.words(), "It is " + named(ref)
                + (ref.year() == null ? "" : " (" + ref.year() + ")"),
                PictureAddress.of(offer.poster(), "w185"));
    }

    private static String named(MediaRef ref) {
        return ref.title() == null || ref.title().isBlank() ? "No title" : ref.title();
    }

    /** What else tells it apart from its namesakes. */
    private static String about(MediaRef ref) {
        String kind = ref.kind() == MediaKind.UNKNOWN ? null : Words.shelf(ref.kind().toString());
        String place = ref.season() == null ? null
                : "S" + ref.season() + (ref.episode() == null ? ""
                        : " E"
                                + ref.episode());
        String original = Objects.equals(ref.originalTitle(), ref.title()) ? null : ref.originalTitle();
        return Stream.of(ref.year(), kind, place, original, ref.ids().isEmpty() ? null : ref.ids().getFirst())
                .filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" · "));
    }
}
