package dev.kinorelay.web.feed;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Shares;
import dev.kinorelay.ledger.Shares.Scope;
import dev.kinorelay.ledger.Shares.Share;
import dev.kinorelay.ledger.Showcase;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** One form in which a shelf is handed out. */
interface Feed {

    Shares.Form form();

    String contentType();

    /** Whether the answer is another on another day, though nothing changed. */
    default boolean daily() {
        return false;
    }

    static Shelf shelf(Share share) {
        return share.scope().shelf() == null ? Shelf.WATCHLIST : share.scope().shelf();
    }

    void write(Asking asking, OutputStream out) throws IOException;

    /** Who asks: the share, the address of the feed and of Kinorelay, and since when the answer is what it is. */
    record Asking(Share share, String address, String here, Instant changed) {

        Scope scope() {
            return share.scope();
        }

        Shelf shelf() {
            return Feed.shelf(share);
        }

        /** The titles of one kind (null: as the share says), the newest first. */
        Showcase.Wanted wanted(String kind) {
            return new Showcase.Wanted(share.person(), shelf(), kind == null ? scope().kind() : kind, null,
                    scope().genre(), scope().from(), scope().to(), scope().ratingFloor(), false, false);
        }

        String title() {
            String shelf = shelf().isList() ? shelf().name().substring("list:".length()) : shelf().name();
            return "Kinorelay: " + shelf + " of " + share.person();
        }
    }
}
