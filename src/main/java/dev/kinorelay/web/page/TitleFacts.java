package dev.kinorelay.web.page;

import dev.kinorelay.domain.Details;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.flow.desk.TitleDesk;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What is known of a title in a few words each. */
final class TitleFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private TitleFacts() {}

    /** One of them. */
    record Fact(String name, String words) {}

    static List<Fact> of(MediaRef ref, TitleDesk.Story story) {
        Details told = story.details();
        List<Fact> facts = new ArrayList<>();
        put(facts, "Released", day(TitleCard.either(ref, told, each -> each.facts().released())));
        put(facts, "Runtime", TitleLine.runtime(TitleCard.either(ref, told, each -> each.facts().runtime())));
        put(facts, "Genres", listed(ref, told, Facts::genres));
        put(facts, "Languages", told == null ? "" : String.join(", ", told.languages()));
        put(facts, "Directed by", listed(ref, told, Facts::directors));
        put(facts, "Public rating", rated(ref.facts()));
        put(facts, "Rated at " + story.service(), told == null ? null : rated(told.ref().facts()));
        put(facts, "Part of", told == null ? null : told.collection());
        return facts;
    }

    private static void put(List<Fact> facts, String name, String words) {
        if (words != null && !words.isBlank()) {
            facts.add(new Fact(name, words));
        }
    }

    private static String listed(MediaRef ref, Details told, Function<Facts, List<String>> part) {
        List<String> own = part.apply(ref.facts());
        return String.join(", ", own.isEmpty() && told != null ? part.apply(told.ref().facts()) : own);
    }

    private static String rated(Facts facts) {
        return facts.publicRating() == null ? null
                : Words.rating(facts.publicRating())
                        + (facts.votes() == null ? "" : " (" + Words.number(facts.votes()) + " votes)");
    }

    /** A day as services write it, in our words; anything else, such as a year, as it is. */
    static String day(String written) {
        return written != null && written.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d)")
                ? DAY.format(LocalDate.parse(written))
                : written;
    }
}
