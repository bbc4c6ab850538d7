package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes plays. Trakt keeps a play twice when it is sent twice, so what it holds at that time is looked at first. */
@Component
final class TraktPlays {

    private static final long BEARABLE_PAGES = 4;

    private final TraktCalls calls;
    private final TraktPages pages;
    private final TraktBatch batches;
    private final boolean looksFirst;

    TraktPlays(TraktCalls calls, TraktPages pages, TraktBatch batches,
            @Value("${kinorelay.delivery.read-back:true}") boolean looksFirst) {
        this.calls = calls;
        this.pages = pages;
        this.batches = batches;
        this.looksFirst = looksFirst;
    }

    void put(Account account, List<Addressed> plays, Receipts receipts) {
        List<Addressed> wanted = new ArrayList<>(plays);
        wanted.removeIf(one -> isNoPlay(one, receipts));
        HeldPlays held = looksFirst ? held(account, wanted) : new HeldPlays();
        wanted.removeIf(one -> {
            boolean there = held.take(one);
            if (there) {
                receipts.put(Receipt.alreadyThere(one.parcel()));
            }
            return there;
        });
        batches.send(new TraktBatch.Sending(account, Shelf.HISTORY, TraktHistory.PATH, TraktPlays::row,
                TraktPlays::added, receipts), wanted);
    }

    /** Each by the id of its play, for by title Trakt would remove all plays of it. */
    void take(Account account, List<Addressed> plays, Receipts receipts) {
        HeldPlays held = held(account, plays);
        Set<Long> ids = new HashSet<>();
        for (Addressed one : plays) {
            List<Long> found = held.ids(one);
            ids.addAll(found);
            receipts.put(found.isEmpty() ? Receipt.alreadyThere(one.parcel()) : Receipt.delivered(one.parcel()));
        }
        if (!ids.isEmpty()) {
            Response answer = calls.post(account, TraktHistory.PATH + "/remove", Map.of("ids", List.copyOf(ids)));
            if (!answer.isGood()) {
                throw TraktTrouble.of(account, answer);
            }
            check(new TraktAnswer(account, answer.json(), List.of()), answer.json(), ids.size());
        }
    }

    /** What Trakt holds around the times of these plays; less than all of it would be worse than nothing. */
    HeldPlays held(Account account, List<Addressed> plays) {
        var held = new HeldPlays();
        if (!plays.isEmpty()) {
            look(account, plays.stream().sorted(Comparator.comparing(TraktPlays::at)).toList(), held);
        }
        return held;
    }

    /** One look where the time between first and last is quiet, else one for each half. */
    private void look(Account account, List<Addressed> plays, HeldPlays held) {
        Instant from = at(plays.getFirst()).minus(Duration.ofMinutes(1));
        Instant to = at(plays.getLast()).plus(Duration.ofDays(1)).plus(Duration.ofMinutes(1));
        List<JsonNode> rows = new ArrayList<>();
        var walk = pages.walk(account, TraktHistory.PATH + "?start_at=" + from + "&end_at=" + to,
                count -> count <= BEARABLE_PAGES || plays.size() == 1, rows::add);
        if (walk == null) {
            look(account, plays.subList(0, plays.size() / 2), held);
            look(account, plays.subList(plays.size() / 2, plays.size()), held);
        } else if (walk.flaw() != null) {
            throw TraktTrouble.nonsense(account, "its history cannot be trusted, as " + walk.flaw());
        } else {
            rows.forEach(held::add);
        }
    }

    private static boolean isNoPlay(Addressed one, Receipts receipts) {
        if (one.kind() == MediaKind.MOVIE || one.kind() == MediaKind.EPISODE) {
            return false;
        }
        receipts.put(Receipt.refused(one.parcel(), "Trakt would count every episode of the " + one.kind()
                + " as watched; only films and single episodes are sent."));
        return true;
    }

    private static Map<String, Object> row(Addressed one) {
        Map<String, Object> row = one.row();
        row.put("watched_at", at(one).toString());
        return row;
    }

    private static Instant at(Addressed one) {
        return one.change().value().play().at().truncatedTo(ChronoUnit.SECONDS);
    }

    private static long added(TraktAnswer answer, Receipts receipts) {
        if (answer.count("added") != answer.known().size()) {
            throw answer.contradiction("its counts are not those of the plays it was sent");
        }
        answer.unknown().forEach(one -> receipts.put(TraktShelves.unknown(one)));
        answer.known().forEach(one -> receipts.put(Receipt.delivered(one.parcel())));
        return answer.known().size();
    }

    private static void check(TraktAnswer answer, JsonNode json, long asked) {
        if (answer.count("deleted") + json.path("not_found").path("ids").size() != asked) {
            throw answer.contradiction("its counts are not those of the plays it was to remove");
        }
    }
}
