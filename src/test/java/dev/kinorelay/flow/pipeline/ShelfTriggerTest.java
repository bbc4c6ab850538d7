package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.RunDoor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTriggerTest {

    private static final Person ANNA = new Person("anna");

    @TempDir
    Path root;
    private Rig rig;
    private volatile Processor shelf;
    private volatile String watched;

    @BeforeEach
    void open() throws Exception {
        rig = new Rig(root);
        rig.camel.addComponent("shelf", new Shelves());
        rig.save("one.yaml", Rig.text("one", "shelf:library/list:to see", 1));
        rig.settle();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Exchange ring() throws Exception {
        var exchange = new DefaultExchange(rig.camel);
        exchange.setProperty(ShelfTrigger.PERSON, ANNA);
        shelf.process(exchange);
        return exchange;
    }

    @Test
    void runsForThePersonWhoseShelfChangedAndTellsWhatBecameOfIt() throws Exception {
        assertThat(watched).isEqualTo("library/list:to see");
        var outcome = ring().getProperty(ShelfTrigger.OUTCOME, RunDoor.Outcome.class);
        var fire = Rig.next(rig.fires);
        assertThat(fire.person()).isEqualTo(ANNA);
        assertThat(fire.trigger()).isEqualTo("shelf");
        assertThat(fire.runId()).isEqualTo(outcome.runId());
        assertThat(rig.asked).containsExactly("guard 1");
    }

    @Test
    void whileARunIsUnderWayThereIsNoOutcome() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        rig.during = exchange -> {
            inside.countDown();
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
        };
        rig.pipelines.desk().start("one", Optional.of(ANNA), Mode.LIVE, "page");
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(ring().getProperty(ShelfTrigger.OUTCOME)).isNull();
        goOn.countDown();
    }

    @Test
    void doesNotRunForSomebodyWhoLacksAnAccountItNames() throws Exception {
        rig.save("one.yaml", Rig.text("one", "shelf:library/list:to see", 1)
                .replace("kamelet:guard?removals=1", "kamelet:compare?account=trakt"));
        rig.settle();
        assertThat(ring().getProperty(ShelfTrigger.OUTCOME)).isNull();
        assertThat(rig.fires).isEmpty();

        rig.accounts.add("trakt");
        assertThat(ring().getProperty(ShelfTrigger.OUTCOME)).isNotNull();
    }

    @Test
    void anotherTriggerWaitsForTheRunTheOldOneStarted() throws Exception {
        var old = shelf;
        rig.during = exchange -> {
            rig.during = nothing -> {
            };
            rig.save("one.yaml", Rig.text("one", "shelf:library/ratings", 2));
            rig.settle();
            assertThat(rig.card("one").problem()).isNull();
            assertThat(watched).isEqualTo("library/list:to see");
        };
        assertThat(ring().getProperty(ShelfTrigger.OUTCOME)).isNotNull();
        rig.settle();
        assertThat(watched).isEqualTo("library/ratings");
        assertThat(shelf).isNotSameAs(old);
        assertThat(rig.says("one")).isEqualTo("guard 2");
    }

    private final class Shelves extends DefaultComponent {

        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            return new DefaultEndpoint(uri, this) {

                @Override
                public Producer createProducer() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Consumer createConsumer(Processor processor) {
                    shelf = processor;
                    watched = remaining;
                    return new DefaultConsumer(this, processor);
                }
            };
        }
    }
}
