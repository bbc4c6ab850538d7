package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.MediaKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Until when a user may ask for no more of a kind: Seerr counts what they asked for in a moving window of days. */
@Component
class SeerrQuota {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final SeerrCalls calls;
    private final Clock clock;
    private final Map<String, Spent> spent = new ConcurrentHashMap<>();

    SeerrQuota(SeerrCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Nothing is left before then; the words are for a person. */
    record Spent(Instant until, String words) {}

    Optional<Spent> spent(Integer user, MediaKind kind) {
        return Optional.ofNullable(spent.get(user + " " + kind)).filter(one -> one.until().isAfter(clock.instant()));
    }

    /** Our own limit: so many in a day in one name, however many Seerr would take. */
    Optional<Spent> ownLimit(Integer user, int daily, SeerrState.Known known) {
        Instant day = clock.instant().minus(Duration.ofDays(1));
        int asking = user == null ? 1 : user;
        var made = known.titles().values().stream().flatMap(title -> title.asked().stream())
                .filter(asked -> asked.user() == asking && asked.made().isAfter(day))
                .map(SeerrTitle.Asked::made).sorted().toList();
        return daily <= 0 || made.size() < daily ? Optional.empty()
                : Optional.of(new Spent(made.get(made.size() - daily).plus(Duration.ofDays(1)).plusSeconds(60), daily
                        + " titles were asked for within a day, and kinorelay.seerr.daily allows no more."));
    }

    /** Seerr said that it is used up: how long is found out once, and what waits for it need not ask. */
    Spent isSpent(Account account, Integer user, MediaKind kind, SeerrState.Known known) {
        return spent(user, kind).orElseGet(() -> {
            Spent found = find(account, user, kind, known);
            spent.put(user + " " + kind, found);
            return found;
        });
    }

    private Spent find(Account account, Integer user, MediaKind kind, SeerrState.Known known) {
        Instant now = clock.instant();
        int asking = user == null ? 1 : user;
        var answer = calls.look(account, "/user/" + asking + "/quota");
        var quota = answer.json().path(kind == MediaKind.MOVIE ? "movie" : "tv");
        int days = answer.isGood() ? quota.path("days").asInt() : 0;
        Instant until = days <= 0 ? now.plus(Duration.ofDays(1))
                : oldest(known, asking, kind, now, days)
                        .map(made -> made.plus(Duration.ofDays(days)).plusSeconds(60))
                        .orElse(now.plus(Duration.ofDays(1)));
        String size = days <= 0 ? "" : " (" + quota.path("limit").asInt() + " in " + days + " days)";
        return new Spent(until, "The quota of user " + asking + " in Seerr is used up" + size
                + "; the next is free on " + WHEN.format(until) + " UTC.");
    }

    private static Optional<Instant> oldest(SeerrState.Known known, int user, MediaKind kind, Instant now, int days) {
        Instant window = now.minus(Duration.ofDays(days));
        return known.titles().values().stream().filter(title -> title.key().kind() == kind)
                .flatMap(title -> title.asked().stream())
                .filter(asked -> asked.user() == user && asked.made().isAfter(window))
                .map(SeerrTitle.Asked::made).min(Comparator.naturalOrder());
    }
}
