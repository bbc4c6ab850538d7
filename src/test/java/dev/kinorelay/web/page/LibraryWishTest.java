package dev.kinorelay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import org.junit.jupiter.api.Test;

class LibraryWishTest {

    private static final LibraryWish ALL = new LibraryWish(null, null, null, null, null, null, null, null, null, null);

    @Test
    void hasAShortAddressWhenNothingIsWished() {
        assertThat(ALL.on(Person.ME, Shelf.RATINGS).address()).isEqualTo("/library?shelf=ratings");
    }

    @Test
    void keepsEveryWishInTheAddress() {
        LibraryWish wish = new LibraryWish("anna", "list:A & B?", " Señor + Söhne ", "movie", "Sci-Fi", 1990, 1999, 7.0,
                Library.Order.TITLE, 2).on(new Person("anna"), Shelf.list("A & B?"));
        assertThat(wish.address())
                .isEqualTo("/library?person=anna&shelf=list%3AA%20%26%20B%3F&text=Se%C3%B1or%20%2B%20S%C3%B6hne"
                        + "&kind=movie&genre=Sci-Fi&from=1990&to=1999&rating=7.0&order=TITLE&page=2");
        assertThat(wish.elsewhere("ratings").address()).isEqualTo("/library?person=anna&shelf=ratings");
    }

    @Test
    void asksTheLedgerForOnePageOnly() {
        LibraryWish wish = new LibraryWish(null, null, "  ", "", null, null, null, null, null, -3).on(Person.ME,
                Shelf.RATINGS);
        assertThat(wish.query(Person.ME, Shelf.RATINGS))
                .isEqualTo(new Library.Query(Person.ME, Shelf.RATINGS, null, null, null,
                        null, null, null, Library.Order.NEWEST, 0, LibraryWish.SIZE));
        assertThat(wish.narrowed()).isFalse();
    }
}
