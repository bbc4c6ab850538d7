package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.desk.AccountDesk.Connection;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One account that a person is connecting: moved on by their page, by their browser, and by the clock. */
final class ConnectionInTheMaking {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final String AGAIN = "Begin to connect again.";

    private final String id;
    private final Account account;
    private final Link link;
    private final Clock clock;
    private final Consumer<Account> linked;
    private final Instant end;
    private LinkStep step;
    private Instant next;

    ConnectionInTheMaking(String id, Account account, Link link, LinkStep first, Clock clock,
            Consumer<Account> linked) {
        this.id = id;
        this.account = account;
        this.link = link;
        this.clock = clock;
        this.linked = linked;
        this.end = end(first, clock.instant().plus(PATIENCE));
        moveTo(first);
    }

    /** A code lives as long as its service says, a visit for ten minutes at most. */
    private static Instant end(LinkStep first, Instant latest) {
        boolean visit = first.state() == LinkStep.State.VISIT;
        return first.until() == null || visit && first.until().isAfter(latest) ? latest : first.until();
    }

    /** Where it stands; the service is asked when its pause is over, however often the page asks. */
    synchronized Connection look() {
        if (step.isOver()) {
            return shown();
        }
        if (!clock.instant().isBefore(end)) {
            moveTo(LinkStep.failed("Nobody let Kinorelay in while there was time for it.", AGAIN));
        } else if (step.state() == LinkStep.State.SHOW_CODE && !clock.instant().isBefore(next)) {
            moveTo(asked(() -> link.poll(account, step), step));
        }
        return shown();
    }

    /** A state is worth one try, whatever comes of it. */
    synchronized Connection cameBack(String code) {
        moveTo(code == null || code.isBlank()
                ? LinkStep.failed(link.label() + " did not let Kinorelay in.", AGAIN)
                : asked(() -> link.finish(account, step, code),
                        LinkStep.failed(link.label() + " could not be asked whether the code is right.", AGAIN)));
        return shown();
    }

    /** Whether the browser that came back with this state is this one's, and comes for the first time. */
    synchronized boolean awaits(String state) {
        return step.state() == LinkStep.State.VISIT && clock.instant().isBefore(end)
                && MessageDigest.isEqual(step.secret().getBytes(StandardCharsets.UTF_8),
                        state.getBytes(StandardCharsets.UTF_8));
    }

    private static LinkStep asked(Supplier<LinkStep> question, LinkStep whenBusy) {
        try {
            return question.get();
        } catch (TryLater busy) {
            return whenBusy;
        } catch (NeedsAttention attention) {
            return LinkStep.failed(attention.getMessage(), attention.remedy());
        }
    }

    private void moveTo(LinkStep reached) {
        step = reached;
        var pause = reached.pause() == null || reached.pause().compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE
                : reached.pause();
        next = clock.instant().plus(pause);
        if (reached.state() == LinkStep.State.LINKED) {
            linked.accept(account);
        }
    }

    synchronized Connection shown() {
        return new Connection(id, account, step);
    }

    boolean isOf(Account other) {
        return account.equals(other);
    }

    /** It is shown for a while after its end, so that a page can still say what became of it. */
    boolean isForgotten() {
        return clock.instant().isAfter(end.plus(PATIENCE));
    }
}
