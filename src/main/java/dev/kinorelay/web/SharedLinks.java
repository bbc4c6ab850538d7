package dev.kinorelay.web;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Shares;
import dev.kinorelay.ledger.Shares.Form;
import dev.kinorelay.ledger.Shares.Scope;
import dev.kinorelay.ledger.Shares.Share;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a person or a program may wish of shares. */
@Component
public class SharedLinks {

    private static final int LONGEST_NAME = 60;

    private static final List<String> KINDS = List.of("movie", "show");

    private final Shares shares;
    private final Members members;
    private final Library library;

    SharedLinks(Shares shares, Members members, Library library) {
        this.library = library;
        this.shares = shares;
        this.members = members;
    }

    /** What is to be shared with whom; parts of the scope that are left out narrow nothing. */
    public record Wish(String person, String name, String form, String shelf, String kind, String genre, Integer from,
            Integer to, Double ratingFloor) {}

    /** A new share: its address is told this once. */
    public record Fresh(String name, Form form, String address) {}

    public List<Share> of(String person) {
        return shares.of(members.named(person));
    }

    public Fresh make(Wish wish) {
        Person person = members.named(wish.person());
        String name = wish.name() == null ? "" : wish.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.unclear("A link needs a name of at most " + LONGEST_NAME + " characters.",
                    "Name what will use it, such as “living room”.");
        }
        Form form = form(wish.form());
        Scope scope = form == Form.STREMIO ? Scope.ALL : scope(wish);
        return new Fresh(name, form, address(form, shares.make(form, person, name, scope)));
    }

    private static Form form(String written) {
        try {
            return Form.valueOf(written == null ? "" : written.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.unclear("There is no form “" + written + "” to share in.",
                    "Name one of " + List.of(Form.values()) + ".");
        }
    }

    private static Scope scope(Wish wish) {
        String kind = given(wish.kind());
        if (kind != null && !KINDS.contains(kind)) {
            throw Refusal.unclear("There is no kind “" + kind + "”.", "Name one of " + KINDS + ", or leave it out.");
        }
        return new Scope(Shelves.wanted(wish.shelf()).orElse(Shelf.WATCHLIST), kind, given(wish.genre()),
                wish.from(), wish.to(), wish.ratingFloor());
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String address(Form form, String token) {
        return Here.address() + (form == Form.STREMIO ? "/stremio/" : "/feeds/") + token + "/" + file(form);
    }

    /** What the last part of an address is, so that one sees what it leads to. */
    public static String file(Form form) {
        return switch (form) {
            case STREMIO -> "manifest.json";
            case RADARR -> "radarr.json";
            case TMDB -> "tmdb.json";
            case SONARR -> "sonarr.json";
            case RSS -> "rss.xml";
            case ATOM -> "atom.xml";
            case JSON -> "feed.json";
            case CALENDAR -> "calendar.ics";
        };
    }

    /** The shelves that a feed may show; the watchlist, ratings and history also while they are empty. */
    public List<Shelf> shelves(String person) {
        return Stream.concat(Stream.of(Shelf.WATCHLIST, Shelf.RATINGS, Shelf.HISTORY),
                library.shelves(members.named(person)).stream().map(Library.ShelfSize::shelf)).distinct().toList();
    }

    public void revoke(String id) {
        if (!shares.revoke(id)) {
            throw Refusal.unknown("link", id);
        }
    }
}
