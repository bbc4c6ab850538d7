package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.flow.desk.WaitingDesk;
import dev.kinorelay.ledger.Parcels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The source changes its mind while its first word still waits for the far side. */
class SecondThoughtsScenarioTest extends FarAwayProgram {

    private static final Shelf LIST = Shelf.WATCHLIST;
    private static final String SEND = "send";
    private static final String HEADER = "Const,Created,Title,Title Type\n";
    private static final String EIGHTY = "tt0000080,2025-01-05,Eighty,Movie\n";
    private static final String NINETY = "tt0000090,2025-01-05,Ninety,Movie\n";

    @Autowired
    private WaitingDesk waiting;
    @Autowired
    private Parcels parcels;

    @DynamicPropertySource
    static void pipelines(DynamicPropertyRegistry registry) throws IOException {
        pipelines(registry,
                Map.of(SEND, carries(SEND, Account.LIBRARY, "watchlist", FarAway.SERVICE, "guarded")));
    }

    @Test
    void whatIsTakenBackWhileItWaitsDoesNotArriveAfterAll() {
        var ida = connected("ida");
        drop(ida, EIGHTY + NINETY);
        var first = putOff(ida);
        drop(ida, NINETY);

        sentAfterAll(ida, first);

        assertThat(faraway.on(ida, LIST)).containsExactly("tt0000090");
    }

    @Test
    void whatIsWantedAgainWhileItsRemovalWaitsStays() {
        var jan = connected("jan");
        drop(jan, EIGHTY + NINETY);
        start(SEND, jan);
        drop(jan, NINETY);
        var first = putOff(jan);
        drop(jan, NINETY + EIGHTY);

        sentAfterAll(jan, first);

        assertThat(faraway.on(jan, LIST)).containsExactly("tt0000080", "tt0000090");
    }

    private void drop(Account account, String rows) {
        try {
            drop(account.person(), "watchlist/list.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** A run whose changes wait for an hour. */
    private String putOff(Account account) {
        faraway.hasNoRoomUntil(Instant.now().plus(Duration.ofHours(1)));
        var run = begun(account);
        while (parcels.page(run, null, 10).stream()
                .anyMatch(row -> row.parcel().state() != Parcel.State.POSTPONED)) {
            Thread.onSpinWait();
        }
        return run;
    }

    /** The pipeline runs again, and what waits is sent without waiting any longer. */
    private void sentAfterAll(Account account, String first) {
        var second = begun(account);
        waiting.retryNow(account);
        settled(first);
        settled(second);
    }

    private String begun(Account account) {
        return decided(((StartAnswer.Started) desk.start(SEND, Optional.of(account.person()), Mode.LIVE, "page"))
                .runIds().getFirst());
    }
}
