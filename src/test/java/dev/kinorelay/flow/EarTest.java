package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.kinorelay.domain.Event;
import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.Knocks;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.service.Delivery;
import dev.kinorelay.service.Hook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was told is told again until it was had, and one message that cannot be had holds up no other. */
class EarTest {

    private static final Hook WISH = new Hook() {

        @Override
        public String service() {
            return "far";
        }

        @Override
        public boolean isWish() {
            return true;
        }

        @Override
        public List<Event> receive(Delivery delivery) {
            return List.of();
        }
    };

    @TempDir
    private Path folder;
    private final MovedClock clock = new MovedClock();
    private final List<Person> had = new ArrayList<>();
    private final List<String> failing = new ArrayList<>();
    private LedgerFixture ledger;
    private Knocks knocks;
    private Ear ear;

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
        knocks = ledger.knocks;
        ear = new Ear(knocks, new Tidings(mock(Persons.class)), clock);
        DefaultConsumer consumer = mock(DefaultConsumer.class);
        when(consumer.createExchange(anyBoolean())).thenAnswer(call -> new DefaultExchange(new DefaultCamelContext()));
        when(consumer.getProcessor()).thenReturn((Exchange exchange) -> {
            var person = exchange.getProperty(Hooks.PERSON, Person.class);
            if (failing.contains(person.name())) {
                exchange.setException(new IllegalStateException("not now"));
            } else {
                had.add(person);
                exchange.setProperty(Hooks.OUTCOME, new RunDoor.Outcome("r", null));
            }
        });
        ear.heed(consumer, WISH);
    }

    @AfterEach
    void close() {
        ear.destroy();
        ledger.close();
    }

    private void knock(String person) {
        knocks.keep("far", Optional.of(new Person(person)), person + knocks.waiting("far", 99).size());
    }

    @Test
    void whatFailedIsTriedAgainLaterAndIsNotLost() {
        failing.add("anna");
        knock("anna");
        ear.listen();
        ear.listen();
        assertThat(had).isEmpty();
        assertThat(knocks.waiting("far", 9)).hasSize(1);

        failing.clear();
        clock.forward(Duration.ofSeconds(6));
        ear.listen();
        assertThat(had).extracting(Person::name).containsExactly("anna");
        assertThat(knocks.waiting("far", 9)).isEmpty();
    }

    @Test
    void oneThatNeverCanBeHadIsPutAsideAfterAWhile() {
        failing.add("anna");
        knock("anna");
        knock("ben");
        for (int hour = 0; hour < 10 && !had.contains(new Person("ben")); hour++) {
            ear.listen();
            clock.forward(Duration.ofHours(1));
        }
        assertThat(had).extracting(Person::name).containsOnly("ben");
        assertThat(knocks.waiting("far", 9)).isEmpty();
    }

    @Test
    void theSameWordsTwiceAreOneMessageForSixHours() {
        assertThat(knocks.keep("plex", Optional.empty(), "{}")).isTrue();
        assertThat(knocks.keep("plex", Optional.empty(), "{}")).isFalse();
        assertThat(knocks.keep("plex", Optional.of(Person.ME), "{}")).as("another address").isTrue();
        knocks.done(knocks.waiting("plex", 9));
        assertThat(knocks.keep("plex", Optional.empty(), "{}")).as("also when it was worked on").isFalse();
    }
}
