package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.service.Response;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts titles on the watchlist in Plex's cloud and takes them off, one by one. */
@Component
final class WatchlistWishes {

    private final PlexCalls calls;
    private final PlexMatch match;

    WatchlistWishes(PlexCalls calls, PlexMatch match) {
        this.calls = calls;
        this.match = match;
    }

    Receipt carry(Account account, Parcel parcel) {
        return match.of(account, parcel.change().ref()).map(key -> carry(account, parcel, key))
                .orElseGet(() -> Receipt.refused(parcel,
                        "Plex's catalogue does not have the title, or not with one of its ids (TMDb, IMDb, TheTVDB)."));
    }

    private Receipt carry(Account account, Parcel parcel, String key) {
        boolean removal = parcel.change().isRemove();
        Response answer = calls.send(account, "PUT", PlexCalls.Host.DISCOVER,
                "/actions/" + (removal ? "removeFromWatchlist" : "addToWatchlist") + "?ratingKey=" + key);
        if (answer.isGood()) {
            return Receipt.delivered(parcel);
        }
        if (answer.status() == 409 || removal && answer.status() == 404 || isSo(answer)) {
            return Receipt.alreadyThere(parcel);
        }
        if (answer.status() == 404) {
            return Receipt.refused(parcel, "Plex does not know the title any more.");
        }
        throw PlexTrouble.of(account, answer, "a change of the watchlist");
    }

    /** Some refusals say no more than that it is so already. */
    private static boolean isSo(Response answer) {
        String words = answer.json().toString().toLowerCase(Locale.ROOT);
        return answer.status() >= 400 && answer.status() < 500
                && (words.contains("already on the watchlist") || words.contains("not on the watchlist"));
    }

    boolean hasArrived(Account account, Parcel parcel) {
        return match.of(account, parcel.change().ref()).map(key -> {
            JsonNode state = calls.container(account, PlexCalls.Host.METADATA,
                    "/library/metadata/" + key + "/userState", "the state of a title").path("UserState");
            return state.path("watchlistedAt").asLong() > 0 != parcel.change().isRemove();
        }).orElse(parcel.change().isRemove());
    }
}
