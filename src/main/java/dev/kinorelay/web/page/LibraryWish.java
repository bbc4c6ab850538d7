package dev.kinorelay.web.page;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What part of the library is to be shown; it is the address of the page. Empty parts mean any. */
record LibraryWish(String person, String shelf, String text, String kind, String genre, Integer from, Integer to,
        Double rating, Library.Order order, Integer page) {

    static final int SIZE = 50;

    LibraryWish on(Person settledPerson, Shelf settledShelf) {
        return new LibraryWish(settledPerson.name(), settledShelf.name(), trimmed(text), trimmed(kind), trimmed(genre),
                from, to,
                rating, order, page);
    }

    LibraryWish at(int otherPage) {
        return new LibraryWish(person, shelf, text, kind, genre, from, to, rating, order, otherPage);
    }

    /** Another shelf, seen without filters. */
    public LibraryWish elsewhere(String otherShelf) {
        return new LibraryWish(person, otherShelf, null, null, null, null, null, null, null, null);
    }

    Library.Query query(Person settledPerson, Shelf settledShelf) {
        return new Library.Query(settledPerson, settledShelf, text, kind, genre, from, to, rating,
                order == null ? Library.Order.NEWEST : order, pageOrFirst(), SIZE);
    }

    int pageOrFirst() {
        return page == null ? 0 : Math.max(0, page);
    }

    public boolean narrowed() {
        return text != null || kind != null || genre != null || from != null || to != null || rating != null;
    }

    public String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/library");
        put(address, "person", Person.ME.name().equals(person) ? null : person);
        put(address, "shelf", shelf);
        put(address, "text", text);
        put(address, "kind", kind);
        put(address, "genre", genre);
        put(address, "from", from);
        put(address, "to", to);
        put(address, "rating", rating);
        put(address, "order", order == Library.Order.NEWEST ? null : order);
        put(address, "page", pageOrFirst() == 0 ? null : page);
        return address.encode().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
