package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.sandbox.seerr.SeerrDouble;
import dev.kinorelay.sandbox.seerr.SeerrShop;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.Since;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A Seerr of one's own with a person at its counter. */
abstract class SeerrCase {

    static final Account ACCOUNT = Account.household("seerr");

    final SeerrShop shop = new SeerrShop(LookupCase.CLOCK).user(2, "anna", false, 0, 0).user(3, "ben", false, 2, 7);
    final LookupCase desk = new LookupCase(SeerrDouble.start(0, LookupCase.CLOCK, shop));

    @AfterEach
    void close() {
        desk.site.close();
    }

    final SeerrDesk.Counter counter(Integer user, Boolean is4k, String seasons) {
        return SeerrDesk.counter(desk, SeerrDesk.settings(user, is4k, seasons));
    }

    final SeerrDesk.Counter counter() {
        return SeerrDesk.counter(desk, SeerrDesk.PLAIN);
    }

    static Parcel film(String... ids) {
        return parcel(Verb.ADD, MediaKind.MOVIE, 1, ids);
    }

    static Parcel show(String... ids) {
        return parcel(Verb.ADD, MediaKind.SHOW, 1, ids);
    }

    static Parcel parcel(Verb verb, MediaKind kind, int attempt, String... ids) {
        var ref = new MediaRef(kind, Arrays.stream(ids).map(ExternalId::parse).toList(), "A title", null, null, null,
                null,
                Facts.NONE);
        var change = new Change(1, verb, Account.library(ACCOUNT.person()), Shelf.WATCHLIST, ACCOUNT, Shelf.REQUESTS,
                new TitleId("t" + ids[0]), ref, Value.PRESENT, null, "", 0, null, null, null, null);
        return new Parcel("p" + ids[0], Parcel.keyOf(change), "r1", change, Parcel.State.SENDING, attempt);
    }

    static Receipt write(SeerrDesk.Counter counter, Parcel parcel) {
        return counter.writer().write(ACCOUNT, Shelf.REQUESTS, List.of(parcel)).getFirst();
    }

    static List<Entry> read(SeerrDesk.Counter counter) {
        List<Entry> entries = new ArrayList<>();
        counter.reader().read(ACCOUNT, Shelf.REQUESTS, Since.EVER, entries::add);
        return entries;
    }

    /** How often it was called, at addresses that begin so. */
    long calls(String beginning) {
        return desk.site.journal().lines().stream()
                .filter(line -> (line.call().method() + " " + line.call().target()).startsWith(beginning)).count();
    }
}
