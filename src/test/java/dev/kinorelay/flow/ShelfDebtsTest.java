package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Debts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShelfDebtsTest {

    private final Person anna = new Person("anna");
    private final AtomicInteger runs = new AtomicInteger();
    private final Debts owed = mock(Debts.class);
    private final MovedClock clock = new MovedClock();
    private final ShelfDebts debts = new ShelfDebts(owed, mock(Couriers.class), clock);

    @AfterEach
    void end() {
        debts.destroy();
    }

    @Test
    void whatFailedRestsUntilAnAccountOfThePersonMayGoOn() {
        when(owed.owedBy(any(), any())).thenReturn(List.of(new Debts.Debt("out", anna, Shelf.WATCHLIST, 7)));
        debts.watch(failing(), Shelf.WATCHLIST);
        debts.payAll();
        debts.payAll();
        assertThat(runs).as("it rests").hasValue(1);
        debts.tryAgain(new Person("ben"));
        debts.payAll();
        assertThat(runs).as("that is somebody else").hasValue(1);
        debts.tryAgain(anna);
        debts.payAll();
        assertThat(runs).hasValue(2);
    }

    @Test
    void restsLongerAfterEachFailure() {
        when(owed.owedBy(any(), any())).thenReturn(List.of(new Debts.Debt("out", anna, Shelf.WATCHLIST, 7)));
        debts.watch(failing(), Shelf.WATCHLIST);
        int expected = 0;
        for (int seconds : List.of(5, 60, 300, 900, 900)) {
            debts.payAll();
            assertThat(runs).hasValue(++expected);
            clock.forward(Duration.ofSeconds(seconds).minusMillis(1));
            debts.payAll();
            assertThat(runs).hasValue(expected);
            clock.forward(Duration.ofMillis(1));
        }
    }

    private DefaultConsumer failing() {
        DefaultConsumer consumer = mock(DefaultConsumer.class);
        when(consumer.getRouteId()).thenReturn("out.trigger");
        when(consumer.createExchange(anyBoolean())).thenReturn(new DefaultExchange(new DefaultCamelContext()));
        when(consumer.getProcessor()).thenReturn((Exchange exchange) -> {
            runs.incrementAndGet();
            exchange.setException(new IllegalStateException("the account needs a person"));
        });
        return consumer;
    }
}
