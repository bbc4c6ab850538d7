package dev.kinorelay.service.seerr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Since;
import dev.kinorelay.service.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A user's watchlist in Seerr itself, or on Plex for those who log in with it; twenty titles a page. */
@Component
class SeerrWatchlist {

    private final SeerrCalls calls;
    private final SeerrManners manners;

    SeerrWatchlist(SeerrCalls calls, SeerrManners manners) {
        this.calls = calls;
        this.manners = manners;
    }

    Reading read(Account account, Since since, Consumer<Entry> sink) {
        Map<SeerrTitle.Key, String> titles = titles(account);
        String mark = Fingerprint.of(titles.keySet().stream().map(key -> key.id().toString()).sorted());
        if (mark.equals(since.mark())) {
            return Reading.unchanged(mark);
        }
        titles.forEach((key, title) -> sink.accept(new Entry(
                new MediaRef(key.kind(), List.of(key.id()), title, null, null, null, null, Facts.NONE), Value.PRESENT,
                null, null, null, 0)));
        return Reading.whole(mark);
    }

    private Map<SeerrTitle.Key, String> titles(Account account) {
        Map<SeerrTitle.Key, String> titles = new LinkedHashMap<>();
        int user = user(account);
        long seen = 0;
        long all;
        int page = 0;
        do {
            JsonNode answer = calls.read(account, "/user/" + user + "/watchlist?page=" + ++page);
            JsonNode rows = answer.path("results");
            all = answer.path("totalResults").asLong();
            if (!rows.isArray() || rows.isEmpty() && seen < all) {
                throw SeerrTrouble.nonsense("it lists " + seen + " of " + all + " titles of the watchlist");
            }
            rows.forEach(row -> SeerrRows.key(row).ifPresent(key -> titles.put(key, Told.text(row.path("title")))));
            seen += rows.size();
        } while (seen < all);
        return titles;
    }

    private int user(Account account) {
        Integer user = manners.of(account).user();
        return user == null ? calls.read(account, "/auth/me").path("id").asInt(1) : user;
    }

    Receipt write(Account account, Parcel parcel, SeerrTitle.Key key) {
        Integer user = manners.of(account).user();
        return parcel.change().isRemove()
                ? removed(parcel, calls.delete(account, "/watchlist/" + key.tmdb(), user))
                : added(parcel, key, calls.post(account, "/watchlist", user, body(parcel, key)));
    }

    private static Map<String, Object> body(Parcel parcel, SeerrTitle.Key key) {
        String title = parcel.change().title();
        return Map.of("tmdbId", key.tmdb(), "mediaType", key.kind() == MediaKind.MOVIE ? "movie" : "tv", "title",
                title == null ? "" : title);
    }

    private static Receipt added(Parcel parcel, SeerrTitle.Key key, Response answer) {
        return switch (answer.status()) {
            case 200, 201 -> Receipt.delivered(parcel).knownAs(List.of(key.id()));
            case 409 -> Receipt.alreadyThere(parcel).knownAs(List.of(key.id()));
            case 404, 405 -> throw new NeedsAttention("This Seerr has no watchlist of its own; Overseerr has none.",
                    "Take its watchlist out of the pipeline.", "url");
            case 400, 500 -> Receipt.refused(parcel, "Seerr did not take it onto the watchlist ("
                    + answer.status() + ").");
            default -> throw SeerrTrouble.of(answer.status());
        };
    }

    /** Older ones answer 401 for what is not there. */
    private static Receipt removed(Parcel parcel, Response answer) {
        return switch (answer.status()) {
            case 200, 204 -> Receipt.delivered(parcel);
            case 401, 404 -> Receipt.alreadyThere(parcel);
            default -> throw SeerrTrouble.of(answer.status());
        };
    }

    /** Those of which what was to be done is done. */
    List<Receipt> confirm(Account account, List<Parcel> unknown, SeerrNumbers numbers) {
        Set<SeerrTitle.Key> there = titles(account).keySet();
        var done = new ArrayList<Parcel>(unknown);
        done.removeIf(parcel -> numbers.of(parcel.change().ref())
                .filter(key -> there.contains(key) != parcel.change().isRemove()).isEmpty());
        return done.stream().map(Receipt::delivered).collect(Collectors.toList());
    }
}
