package dev.kinorelay.web.page;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The genres of a shelf to choose from; asked of the ledger anew when the shelf has grown or shrunk, for it counts them all. */
@Component
class Genres {

    private static final int SHELVES = 100;

    private final Library library;
    private final Map<Place, Known> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Known> eldest) {
            return size() > SHELVES;
        }
    };

    private record Place(Person person, Shelf shelf) {}

    private record Known(long titles, List<String> genres) {}

    Genres(Library library) {
        this.library = library;
    }

    List<String> on(Person person, Shelf shelf, long titles) {
        Place place = new Place(person, shelf);
        synchronized (known) {
            Known before = known.get(place);
            if (before != null && before.titles() == titles) {
                return before.genres();
            }
        }
        List<String> genres = library.genres(person, shelf);
        synchronized (known) {
            known.put(place, new Known(titles, genres));
        }
        return genres;
    }
}
