package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.Accounts;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.flow.ExportRounds;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.LifecycleStrategySupport;
import org.springframework.stereotype.Component;

/** fetch: lets the account's service make an export file, and lays it into the inbox like a dropped one. */
@Component("fetch")
class Fetch {

    private final Accounts accounts;
    private final ExportRounds rounds;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Fetch(CamelContext camel, Accounts accounts, ExportRounds rounds) {
        this.accounts = accounts;
        this.rounds = rounds;
        camel.addLifecycleStrategy(new LifecycleStrategySupport() {

            @Override
            public void onContextStopping(CamelContext stopped) {
                stopping.countDown();
            }
        });
    }

    public void fetch(Exchange exchange, String account, String shelves, int within) throws InterruptedException {
        var run = Carried.run(exchange);
        var wanted = shelves(shelves);
        if (run.mode() == Mode.PLAN) {
            run.note("A plan fetches nothing; what is fetched goes through the inbox, where it can be planned.");
            return;
        }
        if ("timer".equals(run.fire().trigger())) {
            waitAWhile(within);
        }
        run.note(rounds.go(accounts.of(run.person(), account), wanted));
    }

    private static List<Shelf> shelves(String named) {
        return Arrays.stream(named.split(",")).map(String::strip).map(Shelf::new).toList();
    }

    /** So that it does not come by the minute, and everybody's not at once. */
    private void waitAWhile(int minutes) throws InterruptedException {
        long most = Duration.ofMinutes(minutes).toMillis();
        if (most > 0 && stopping.await(ThreadLocalRandom.current().nextLong(most), TimeUnit.MILLISECONDS)) {
            throw new TryLater("Kinorelay is about to stop", Duration.ofMinutes(minutes));
        }
    }
}
