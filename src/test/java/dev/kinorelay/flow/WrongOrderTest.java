package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Snapshot;
import java.util.Map;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class WrongOrderTest {

    @Test
    void saysWhichStepIsMissing() throws Exception {
        try (var camel = new DefaultCamelContext()) {
            var exchange = new DefaultExchange(camel);
            Map.of(Snapshot.class, "kamelet:read", ChangeSet.class, "kamelet:compare", Change.class, "split")
                    .forEach((type, step) -> assertThat(
                            WrongOrder.inWords(new InvalidPayloadException(exchange, type)))
                            .isInstanceOfSatisfying(NeedsAttention.class,
                                    told -> assertThat(told.remedy()).contains(step)));
        }
    }

    @Test
    void leavesEveryOtherFailureAsItIs() {
        var failure = new IllegalStateException("x");
        assertThat(WrongOrder.inWords(failure)).isSameAs(failure);
        assertThat(WrongOrder.inWords(null)).isNull();
    }
}
