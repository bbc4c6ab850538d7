package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Event;
import dev.kinorelay.flow.Carried;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** take: the event belongs to what is read next. */
@Component("take")
class Take {

    public void take(Exchange exchange) throws Exception {
        var event = exchange.getMessage().getMandatoryBody(Event.class);
        Carried.run(exchange).hearing().orElseThrow(
                () -> new IllegalStateException("Only a pipeline that begins with hook: has events to take"))
                .take(event);
    }
}
