package dev.kinorelay.service.mdblist;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list of MDBList: {@code user/slug}, or its number alone. */
record MdblistList(String place) {

    private static final Pattern SITE = Pattern
            .compile("(?:https?://)?(?:www\\.|api\\.)?mdblist\\.com/lists/([^?#]*).*");
    private static final Pattern NAMED = Pattern.compile("([\\w.-]{1,60})[/:~]([\\w.-]{1,100})(?:/(?:json|items))?/?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,12})(?:/items)?/?");

    static Shelf shelf(String asWritten) {
        return of(asWritten).map(MdblistList::shelf).orElseThrow(() -> NeedsAttention.ofShelf(
                "“" + (asWritten.length() > 80 ? asWritten.substring(0, 80) + "…" : asWritten)
                        + "” is no list of MDBList's.",
                "Write the address of its page (https://mdblist.com/lists/user/name), user/name, or its number."));
    }

    static Optional<MdblistList> of(String asWritten) {
        String text = asWritten.strip().toLowerCase(Locale.ROOT);
        var site = SITE.matcher(text);
        String place = site.matches() ? site.group(1) : text;
        var number = NUMBER.matcher(place);
        var named = NAMED.matcher(place);
        return number.matches() ? Optional.of(new MdblistList(number.group(1)))
                : named.matches() ? Optional.of(new MdblistList(named.group(1) + "/" + named.group(2)))
                        : Optional.empty();
    }

    Shelf shelf() {
        return Shelf.list(place.replace('/', '~'));
    }

    /** What its page gives away to everybody. */
    boolean hasPage() {
        return place.contains("/");
    }

    @Override
    public String toString() {
        return "MDBList's list " + place;
    }
}
