package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Told;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What Seerr's answer to a request means; its statuses are told apart by their words where one has several meanings. */
@Component
class SeerrReplies {

    private static final int TRIES = 5;

    private final SeerrCalls calls;
    private final SeerrQuota quota;
    private final Clock clock;

    SeerrReplies(SeerrCalls calls, SeerrQuota quota, Clock clock) {
        this.calls = calls;
        this.quota = quota;
        this.clock = clock;
    }

    Receipt of(SeerrRequests.Asking ask, Response answer) {
        return switch (answer.status()) {
            case 201 -> Receipt.delivered(ask.parcel());
            case 200, 202 -> SeerrRequests.there(ask.parcel(), ask.key(), "no season is left to ask for");
            case 409 -> SeerrRequests.there(ask.parcel(), ask.key(), "it was asked for already");
            case 403 -> forbidden(ask, answer);
            case 500 -> failed(ask, answer);
            case 400, 422 -> Receipt.refused(ask.parcel(), "Seerr did not take it: " + words(answer));
            default -> throw SeerrTrouble.of(answer.status());
        };
    }

    private Receipt forbidden(SeerrRequests.Asking ask, Response answer) {
        String words = words(answer);
        String small = words.toLowerCase(Locale.ROOT);
        if (small.contains("quota")) {
            var spent = quota.isSpent(ask.account(), ask.manner().user(), ask.key().kind(), ask.known());
            return Receipt.postponed(ask.parcel(), spent.words(), spent.until());
        }
        if (small.contains("blocklist") || small.contains("blacklist")) {
            return Receipt.refused(ask.parcel(), "Not asked for in Seerr: it is on the blocklist.");
        }
        if (ask.manner().user() != null) {
            SeerrUser.read(calls, ask.account(), ask.manner().user());
            throw new NeedsAttention("User " + ask.manner().user() + " of Seerr may not ask for this: " + words,
                    "Give the user the right to request" + (ask.manner().is4k() ? " in 4K" : "")
                            + " in Seerr under Users, or name another user.",
                    "user");
        }
        throw SeerrTrouble.of(403);
    }

    /** 500 stands for a number TMDb does not know, for TMDb being down, and for Seerr's own trouble. */
    private Receipt failed(SeerrRequests.Asking ask, Response answer) {
        var look = calls.look(ask.account(), ask.key().path());
        if (look.isGood()) {
            return ownTrouble(ask.parcel(), answer);
        }
        if (!answersAtAll(ask)) {
            throw new TryLater("TMDb, which Seerr asks, cannot be reached from there (" + words(answer) + ").",
                    Duration.ofMinutes(5));
        }
        return Receipt.refused(ask.parcel(), "Seerr and TMDb know no " + (ask.key().path().startsWith("/tv") ? "show"
                : "film") + " " + ask.key().tmdb() + ".");
    }

    /** Words nobody has searched for lately, for Seerr remembers what it found. */
    private boolean answersAtAll(SeerrRequests.Asking ask) {
        String title = ask.parcel().change().ref().title();
        String query = (title == null ? "" : title.replaceAll("[^\\p{L}\\p{N} ]", " ").strip() + " ")
                + Long.toString(clock.millis() % 100_000);
        return calls.look(ask.account(), SeerrCalls.searchFor(query)).isGood();
    }

    /** It may have been taken all the same; then it is found the next time. */
    private Receipt ownTrouble(Parcel parcel, Response answer) {
        String words = "Seerr could not take it: " + words(answer);
        return parcel.attempt() >= TRIES ? Receipt.refused(parcel, words)
                : Receipt.postponed(parcel, words,
                        clock.instant().plus(Duration.ofHours(1L << Math.max(0, parcel.attempt() - 1))));
    }

    private static String words(Response answer) {
        String words = Told.text(answer.json(), "message", "error");
        return words == null ? "it answered " + answer.status()
                : words.length() > 200 ? words.substring(0, 200) + "…"
                        : words;
    }
}
