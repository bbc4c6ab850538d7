package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.Readings;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Brings what the ledger knows of a shelf on another machine up to date, and says how far it can be believed. */
@Component
public class Mirror {

    private final Accounts accounts;
    private final AccountBook book;
    private final Ledger ledger;
    private final Readings readings;
    private final ShelfReading reading;
    private final SafetySettings safety;
    private final Pause pause;
    private final Clock clock;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    Mirror(Accounts accounts, AccountBook book, Ledger ledger, Readings readings, ShelfReading reading,
            SafetySettings safety, Pause pause, Clock clock) {
        this.accounts = accounts;
        this.book = book;
        this.ledger = ledger;
        this.readings = readings;
        this.reading = reading;
        this.safety = safety;
        this.pause = pause;
        this.clock = clock;
    }

    /** What was seen of a shelf: not complete, nothing may be taken for gone, and the note says why. */
    public record Sight(boolean complete, String note, Instant began) {}

    /** Looks once for each run, however often it asks. {@code fresh}: the whole shelf, whatever has changed since. */
    public Sight once(RunInProgress run, Account account, Shelf shelf, boolean fresh) {
        return run.sight(account, shelf, () -> {
            var sight = look(account, shelf, fresh, run.progress());
            if (sight.note() != null) {
                run.note(sight.note());
            }
            return sight;
        });
    }

    /** Throws TryLater or NeedsAttention when the shelf cannot be read now; what was known of it stays. */
    public Sight look(Account account, Shelf shelf, boolean fresh) {
        return look(account, shelf, fresh, new Progress(clock));
    }

    private Sight look(Account account, Shelf shelf, boolean fresh, Progress progress) {
        // Waiting for a far machine with a group of admissions open would keep every other writer out.
        ledger.endGroup();
        comesInQuestion(account);
        var lock = locks.computeIfAbsent(account + "/" + shelf, key -> new ReentrantLock());
        lock.lock();
        try {
            return read(account, shelf, fresh, progress);
        } finally {
            lock.unlock();
        }
    }

    private void comesInQuestion(Account account) {
        book.find(account.person(), account.name()).ifPresent(standing -> {
            if (standing.rests()) {
                throw new NeedsAttention(account + " is not asked for anything: "
                        + Optional.ofNullable(standing.trouble()).orElse("it is paused."),
                        Optional.ofNullable(standing.remedy()).orElse("Let it go on, on the accounts page."));
            }
            var now = clock.instant();
            if (standing.due().isAfter(now)) {
                throw new TryLater(account + " is left alone for a while: " + standing.reason(),
                        Duration.between(now, standing.due()));
            }
        });
    }

    private Sight read(Account account, Shelf shelf, boolean fresh, Progress progress) {
        var last = fresh ? Since.EVER
                : readings.last(account, shelf).map(known -> new Since(known.mark(), known.began())).orElse(Since.EVER);
        try (var taken = reading.take(accounts.reader(account), account, shelf, last, progress)) {
            return switch (taken.reading().extent()) {
                case UNCHANGED -> believed(taken);
                case ADDITIONS -> {
                    readings.merge(taken.snapshot(), taken.began(), false);
                    yield taken.unresolved() == 0 ? believed(taken) : doubted(taken, withoutId(taken));
                }
                case PARTIAL -> {
                    readings.merge(taken.snapshot(), taken.began(), false);
                    yield doubted(taken, place(taken) + " could not be read whole: " + taken.reading().note());
                }
                case WHOLE -> whole(taken, progress);
            };
        }
    }

    private Sight whole(ShelfReading.Taken taken, Progress progress) {
        if (taken.unresolved() > 0) {
            readings.merge(taken.snapshot(), taken.began(), false);
            return doubted(taken, withoutId(taken));
        }
        var losses = readings.losses(taken.snapshot(), taken.began());
        if (losses.isSuspicious()) {
            return secondLook(taken, losses, progress);
        }
        readings.merge(taken.snapshot(), taken.began(), true);
        return believed(taken);
    }

    /** A shelf that lost much counts as shorter only when it looks the same a little later. */
    private Sight secondLook(ShelfReading.Taken first, Readings.Losses losses, Progress progress) {
        pause.pass(safety.secondLook());
        var account = first.snapshot().account();
        try (var second = reading.take(accounts.reader(account), account, first.snapshot().shelf(), Since.EVER,
                progress)) {
            boolean equal = second.reading().extent() == Reading.Extent.WHOLE && second.unresolved() == 0
                    && readings.areEqual(first.snapshot(), second.snapshot());
            readings.merge(second.snapshot(), second.began(), equal);
            return equal ? believed(second)
                    : doubted(second, place(second) + " lacked " + losses.lost() + " of " + losses.held()
                            + " entries and looked different a moment later, so nothing is taken for gone.");
        }
    }

    private Sight believed(ShelfReading.Taken taken) {
        if (taken.reading().mark() != null) {
            readings.keep(taken.snapshot().account(), taken.snapshot().shelf(),
                    new Readings.Last(taken.reading().mark(), taken.began()));
        }
        return new Sight(true, taken.reading().note(), taken.began());
    }

    private static Sight doubted(ShelfReading.Taken taken, String words) {
        return new Sight(false, words, taken.began());
    }

    private static String withoutId(ShelfReading.Taken taken) {
        return place(taken) + " has " + (taken.unresolved() == 1 ? "1 entry" : taken.unresolved() + " entries")
                + " without an id, which are left out; so nothing is taken for gone.";
    }

    private static String place(ShelfReading.Taken taken) {
        return "The " + taken.snapshot().shelf() + " of " + taken.snapshot().account();
    }
}
