package dev.kinorelay.web.page;

import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.TitleSheets.Place;
import dev.kinorelay.ledger.TitleSheets.Sheet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Where a title stands and stood, the plays of a much seen one not all. */
record Standings(List<Standing> now, List<Standing> before, String more) {

    private static final int SHOWN = 40;
    private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> place.person().name())
            .thenComparing(place -> place.shelf().name()).thenComparing(Place::account)
            .thenComparing(Place::when, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
    private static final Comparator<Place> LATEST = Comparator.comparing(Place::when,
            Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

    /** One place of it. */
    record Standing(String person, String shelf, String account, String rating, String value, String when,
            String note) {

        static Standing of(Place place) {
            var value = place.value();
            return new Standing(place.person().name(), Words.shelf(place.shelf()), place.account(),
                    value.rating() == null ? null : Words.rating(value.rating().ofTen()),
                    Words.value(value, Verb.ADD), When.day(place.when()), place.note());
        }
    }

    static Standings of(Sheet sheet) {
        int hidden = sheet.stands().size() - SHOWN;
        return new Standings(some(sheet.stands(), ORDER), some(sheet.stood(), LATEST),
                hidden > 0 ? "and " + Words.number(hidden) + " more" : null);
    }

    private static List<Standing> some(List<Place> places, Comparator<Place> order) {
        return places.stream().sorted(order).limit(SHOWN).map(Standing::of).toList();
    }
}
