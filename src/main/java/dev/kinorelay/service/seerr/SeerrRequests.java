package dev.kinorelay.service.seerr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.service.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** One request for one title, made when nobody needs to be asked again and not otherwise; and its withdrawal. */
@Component
class SeerrRequests {

    private final SeerrCalls calls;
    private final SeerrState state;
    private final SeerrManners manners;
    private final SeerrQuota quota;
    private final SeerrReplies replies;
    private final Semaphore places = new Semaphore(8);

    SeerrRequests(SeerrCalls calls, SeerrState state, SeerrManners manners, SeerrQuota quota, SeerrReplies replies) {
        this.calls = calls;
        this.state = state;
        this.manners = manners;
        this.quota = quota;
        this.replies = replies;
    }

    Receipt ask(Account account, Parcel parcel, SeerrTitle.Key key) {
        var manner = manners.of(account);
        var known = state.recent(account);
        var standing = known.standing(key, manner.is4k());
        if (!standing.mayBeAskedFor()) {
            return standing.isThere() ? there(parcel, key, standing.words())
                    : Receipt.refused(parcel, "Not asked for in Seerr: " + standing.words() + ".")
                            .knownAs(List.of(key.id()));
        }
        var spent = quota.spent(manner.user(), key.kind())
                .or(() -> quota.ownLimit(manner.user(), manners.daily(), known));
        if (spent.isPresent()) {
            return Receipt.postponed(parcel, spent.get().words(), spent.get().until());
        }
        var ask = new Asking(account, parcel, key, manner, known);
        return atOnce(() -> seasons(ask).map(seasons -> send(ask, seasons))
                .orElseGet(() -> there(parcel, key, "its seasons are there or were asked for already")));
    }

    /** All that one request is about. */
    record Asking(Account account, Parcel parcel, SeerrTitle.Key key, SeerrManner manner, SeerrState.Known known) {}

    static Receipt there(Parcel parcel, SeerrTitle.Key key, String words) {
        return new Receipt(parcel.id(), Parcel.State.ALREADY_THERE, words, null, List.of(key.id()));
    }

    private <T> T atOnce(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** Nothing for a film; empty when no season is left. */
    private Optional<Object> seasons(Asking ask) {
        if (ask.key.kind() == MediaKind.MOVIE) {
            return Optional.of("");
        }
        return SeerrSeasons.wanted(ask.manner.seasons(), ask.known.of(ask.key).takenSeasons(ask.manner.is4k()),
                () -> show(ask));
    }

    private JsonNode show(Asking ask) {
        Response answer = calls.look(ask.account, ask.key.path());
        return answer.isGood() ? answer.json() : MissingNode.getInstance();
    }

    private Receipt send(Asking ask, Object seasons) {
        Response answer = calls.post(ask.account, "/request", ask.manner.user(), body(ask, seasons));
        if (answer.status() == 201) {
            ask.known.note(ask.key, SeerrRows.asked(answer.json()).in(ask.manner.is4k()));
        }
        return replies.of(ask, answer).knownAs(List.of(ask.key.id()));
    }

    /** Without is4k an equal request is taken twice. */
    private static Map<String, Object> body(Asking ask, Object seasons) {
        Map<String, Object> body = new LinkedHashMap<>();
        boolean isMovie = ask.key.kind() == MediaKind.MOVIE;
        body.put("mediaType", isMovie ? "movie" : "tv");
        body.put("mediaId", ask.key.tmdb());
        body.put("is4k", ask.manner.is4k());
        if (!isMovie) {
            body.put("seasons", seasons);
            ask.parcel.change().ref().id("tvdb-show").map(ExternalId::value).filter(id -> id.matches("[1-9]\\d{0,9}"))
                    .ifPresent(id -> body.put("tvdbId", Long.valueOf(id)));
        }
        put(body, "serverId", ask.manner.server());
        put(body, "profileId", ask.manner.profile());
        put(body, "rootFolder", ask.manner.rootFolder());
        put(body, "tags", ask.manner.tags().isEmpty() ? null : ask.manner.tags());
        return body;
    }

    private static void put(Map<String, Object> body, String name, Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    /** Only what nobody has decided about yet, and only what was asked for in the same name. */
    Receipt withdraw(Account account, Parcel parcel, SeerrTitle.Key key) {
        var manner = manners.of(account);
        var pending = pending(state.recent(account).of(key), manner);
        if (pending.isEmpty()) {
            return Receipt.refused(parcel, "Nothing of it is pending in Seerr in this name; what was approved or is"
                    + " there stays.");
        }
        return atOnce(() -> {
            for (var asked : pending) {
                Response answer = calls.delete(account, "/request/" + asked.id(), manner.user());
                if (!answer.isGood() && answer.status() != 404) {
                    throw SeerrTrouble.of(answer.status());
                }
            }
            state.forget();
            return Receipt.delivered(parcel);
        });
    }

    private static List<SeerrTitle.Asked> pending(SeerrTitle title, SeerrManner manner) {
        return title.asked().stream().filter(asked -> asked.isPending() && asked.is4k() == manner.is4k()
                && asked.user() == (manner.user() == null ? 1 : manner.user())).toList();
    }

    /** Whether what was to be done is done, as Seerr tells now. */
    boolean isDone(Account account, Parcel parcel, SeerrTitle title, SeerrState.Known known) {
        var manner = manners.of(account);
        return parcel.change().isRemove() ? pending(title, manner).isEmpty()
                : title.standing(manner.is4k(), known.version()).isThere();
    }
}
