package dev.kinorelay.web.api;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.web.Members;
import dev.kinorelay.web.Shelves;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class LibraryApi {

    private static final int MOST = 500;

    private final Library library;
    private final Members members;

    LibraryApi(Library library, Members members) {
        this.library = library;
        this.members = members;
    }

    /** What to look for; each part may be left out. */
    record Search(String person, String shelf, String text, String kind, String genre, Integer from, Integer to,
            Double ratingFloor, Library.Order order, Integer page, Integer size) {

        Library.Query on(dev.kinorelay.domain.Person whose) {
            Shelf where = Shelves.wanted(shelf).orElse(Shelf.WATCHLIST);
            return new Library.Query(whose, where, text, kind, genre, from, to, ratingFloor,
                    order == null ? Library.Order.NEWEST : order, page == null ? 0 : Math.max(0, page),
                    size == null ? 50 : Math.clamp(size, 1, MOST));
        }
    }

    /** One title on the shelf; {@code rating}: the person's own, out of ten. */
    record Title(String titleId, String imdb, String title, String originalTitle, String kind, Integer year,
            Integer season, Integer episode, String genres, Double publicRating, Long votes, Integer runtime,
            Double rating, String value, Instant since, Integer rank, String note) {

        static Title of(Library.Row row) {
            return new Title(row.titleId(), row.imdb(), row.title(), row.originalTitle(), row.kind(), row.year(),
                    row.season(), row.episode(), row.genres(), row.publicRating(), row.votes(), row.runtime(),
                    row.rating(), row.value(), row.since(), row.rank(), row.note());
        }
    }

    /** One page of titles, and how many there are in all. */
    record TitlePage(List<Title> titles, long total, int page, int size) {}

    /** A shelf and how much stands on it. */
    record ShelfSize(String shelf, long titles) {}

    @GetMapping("/library")
    TitlePage library(Search search) {
        Library.Query query = search.on(members.named(search.person()));
        Library.Page found = library.page(query);
        return new TitlePage(found.rows().stream().map(Title::of).toList(), found.total(), query.page(), query.size());
    }

    @GetMapping("/shelves")
    List<ShelfSize> shelves(@RequestParam(required = false) String person) {
        return library.shelves(members.named(person)).stream()
                .map(size -> new ShelfSize(size.shelf().name(), size.titles())).toList();
    }
}
