package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Heard;
import dev.kinorelay.service.Response;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rates titles on the person's server and marks them as watched. A play counts for now there, whenever it was. */
@Component
final class ServerWishes {

    private static final String IDENTIFIER = "&identifier=com.plexapp.plugins.library";

    private final PlexCalls calls;
    private final PlexShelf shelf;
    private final SentPlays sent;

    ServerWishes(PlexCalls calls, PlexShelf shelf, SentPlays sent) {
        this.calls = calls;
        this.shelf = shelf;
        this.sent = sent;
    }

    List<Receipt> carry(Account account, Shelf where, List<Parcel> batch) {
        Map<Parcel, JsonNode> rows = shelf.find(account, batch);
        return batch.stream().map(parcel -> {
            JsonNode row = rows.get(parcel);
            if (row == null) {
                return Receipt.refused(parcel, "The title is not on the Plex server.");
            }
            return isSo(where, parcel, row) ? Receipt.alreadyThere(parcel) : carry(account, where, parcel, row);
        }).toList();
    }

    private Receipt carry(Account account, Shelf where, Parcel parcel, JsonNode row) {
        String key = row.path("ratingKey").asText();
        Response answer;
        if (where.holdsPlays()) {
            if (!parcel.change().isRemove()) {
                sent.remember(account, key, parcel.change().value().play());
            }
            answer = calls.send(account, "GET", PlexCalls.Host.SERVER,
                    (parcel.change().isRemove() ? "/:/unscrobble?key=" : "/:/scrobble?key=") + key + IDENTIFIER);
        } else {
            answer = calls.send(account, "PUT", PlexCalls.Host.SERVER,
                    "/:/rate?key=" + key + IDENTIFIER + "&rating=" + stars(parcel));
        }
        if (answer.isGood()) {
            return Receipt.delivered(parcel);
        }
        if (answer.status() == 404) {
            return Receipt.refused(parcel, "The title is no longer on the Plex server.");
        }
        throw PlexTrouble.of(account, answer, "a change on its server");
    }

    List<Parcel> arrived(Account account, Shelf where, List<Parcel> unknown) {
        Map<Parcel, JsonNode> rows = shelf.find(account, unknown);
        return unknown.stream().filter(parcel -> rows.get(parcel) == null ? parcel.change().isRemove()
                : isSo(where, parcel, rows.get(parcel))).toList();
    }

    /** A title watched before gets no further play, for it would count for now. */
    private static boolean isSo(Shelf where, Parcel parcel, JsonNode row) {
        if (where.holdsPlays()) {
            return row.path("viewCount").asInt() > 0 != parcel.change().isRemove();
        }
        Double there = Heard.number(row.path("userRating"));
        boolean rated = there != null && there > 0;
        return parcel.change().isRemove() ? !rated : rated && Math.round(there) == stars(parcel);
    }

    /** Out of ten in whole numbers, which are half stars in Plex; -1 takes the rating back. */
    private static long stars(Parcel parcel) {
        return parcel.change().isRemove() ? -1 : Math.max(1, Math.round(parcel.change().rating()));
    }
}
