package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sends titles to one address of Trakt: what has room first, and in smaller parts where Trakt takes the whole for wrong. */
@Component
final class TraktBatch {

    private final TraktCalls calls;
    private final TraktLimits limits;
    private final Clock clock;

    TraktBatch(TraktCalls calls, TraktLimits limits, Clock clock) {
        this.calls = calls;
        this.limits = limits;
        this.clock = clock;
    }

    /** One sending: where to, how a title is written there, and what an answer means for those it was about. */
    record Sending(Account account, Shelf shelf, String path, Function<Addressed, Object> row, Verdict verdict,
            Receipts receipts) {}

    /** Gives a receipt for each title the answer is about; answers how many are new on the shelf. */
    interface Verdict {
        long of(TraktAnswer answer, Receipts receipts);
    }

    /** Of titles that are new there those go first, and alone, that the plan has room for; others are kept with the reason. */
    void send(Sending sending, List<Addressed> titles) {
        var ordered = titles.stream().sorted(Comparator.comparing(one -> one.change().isAdd())).toList();
        var room = ordered.stream().anyMatch(one -> one.change().isAdd())
                ? limits.room(sending.account(), sending.shelf())
                : TraktLimits.Room.ENDLESS;
        int fitting = fitting(ordered, room);
        var rest = ordered.subList(0, fitting);
        int step = fitting;
        while (!rest.isEmpty() && step > 0) {
            var part = rest.subList(0, Math.min(step, rest.size()));
            var full = carry(sending, part);
            if (full.isEmpty()) {
                rest = rest.subList(part.size(), rest.size());
            } else {
                room = full.get();
                step = Math.min(part.size() / 2, fitting(rest, room));
            }
        }
        later(sending, rest, room);
        later(sending, ordered.subList(fitting, ordered.size()), room);
    }

    private static int fitting(List<Addressed> titles, TraktLimits.Room room) {
        long adds = titles.stream().filter(one -> one.change().isAdd()).count();
        return (int) (titles.size() - adds + Math.min(adds, room.left()));
    }

    /** Answers what room there is when there was too little. */
    private Optional<TraktLimits.Room> carry(Sending sending, List<Addressed> titles) {
        var body = titles.stream()
                .collect(Collectors.groupingBy(Addressed::group,
                        Collectors.mapping(sending.row(), Collectors.toList())));
        Response answer = calls.post(sending.account(), sending.path(), body);
        if (answer.status() == 420) {
            return Optional.of(limits.ask(sending.account(), sending.shelf(), answer.number("x-account-limit")));
        }
        if (answer.isGood()) {
            limits.added(sending.account(), sending.shelf(), sending.verdict()
                    .of(new TraktAnswer(sending.account(), answer.json(), titles), sending.receipts()));
        } else {
            narrow(sending, titles, answer);
        }
        return Optional.empty();
    }

    /** Trakt takes offence at a batch as a whole: halving finds the one that is meant. */
    private void narrow(Sending sending, List<Addressed> titles, Response answer) {
        if (titles.size() == 1) {
            sending.receipts()
                    .put(Receipt.refused(titles.getFirst().parcel(),
                            "Trakt does not take this as it is (" + answer.status() + ")."));
            return;
        }
        int half = titles.size() / 2;
        for (var part : List.of(titles.subList(0, half), titles.subList(half, titles.size()))) {
            carry(sending, part).ifPresent(room -> later(sending, part, room));
        }
    }

    private void later(Sending sending, List<Addressed> titles, TraktLimits.Room room) {
        String allowed = room.limit() == TraktLimits.NO_LIMIT ? ""
                : "; the account may keep " + room.limit() + " there";
        String reason = "The " + sending.shelf() + " on Trakt is full" + allowed
                + ". Remove some on Trakt, or get Trakt"
                + " VIP for a higher limit; it is tried again by itself within a day.";
        var until = clock.instant().plus(Duration.ofHours(24));
        titles.forEach(one -> sending.receipts().put(Receipt.postponed(one.parcel(), reason, until)));
    }
}
