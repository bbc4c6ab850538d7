package dev.kinorelay.flow.memory;

import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.Budgets;
import dev.kinorelay.ledger.Budgets.Spent;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.service.Budget;
import dev.kinorelay.service.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Counts calls in the ledger, so that a restart gives nothing away. The last tenth of a day is for what a person waits for. */
@Component
class DailyBudget implements Budget {

    private final Ledger ledger;
    private final Budgets budgets;
    private final Clock clock;

    DailyBudget(Ledger ledger, Budgets budgets, Clock clock) {
        this.ledger = ledger;
        this.budgets = budgets;
        this.clock = clock;
    }

    @Override
    public void spend(String service, int daily, Purpose purpose) {
        ledger.write(() -> {
            var now = clock.instant();
            var spent = today(service, daily, now);
            if (spent.until().isAfter(now)) {
                throw TryLater.told(service + " has said that nothing is left for today.",
                        Duration.between(now, spent.until()));
            }
            if (spent.calls() >= share(daily, purpose)) {
                throw TryLater.told(words(service, spent, daily, purpose), Duration.between(now, tomorrow(now)));
            }
            budgets.put(new Spent(service, spent.day(), spent.calls() + 1, daily, spent.until()));
        });
    }

    @Override
    public void exhausted(String service, Instant until) {
        ledger.write(() -> {
            var spent = today(service, 0, clock.instant());
            budgets.put(new Spent(service, spent.day(), spent.calls(), spent.daily(), until));
        });
    }

    private Spent today(String service, int daily, Instant now) {
        return budgets.find(service).orElseGet(() -> new Spent(service, Budgets.day(now), 0, daily, Instant.EPOCH))
                .on(Budgets.day(now));
    }

    static int share(int daily, Purpose purpose) {
        return switch (purpose) {
            case PERSON -> daily;
            case RUN -> daily - (daily + 9) / 10;
            case NOBODY -> daily / 2;
        };
    }

    private static String words(String service, Spent spent, int daily, Purpose purpose) {
        String used = service + " was asked " + spent.calls() + " times today, of " + daily + " a day";
        return purpose == Purpose.PERSON ? used + "." : used + "; the rest is kept for what a person waits for.";
    }

    static Instant tomorrow(Instant now) {
        return Budgets.day(now).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
