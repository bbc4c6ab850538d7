package dev.kinorelay.flow.pipeline;

import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.Mailbox;
import dev.kinorelay.ledger.Logins.Door;
import dev.kinorelay.ledger.Logins.Key;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;

/** Where services tell what happens: each has its own address, and is answered as soon as its words are on the disk. */
final class EventDoor extends RouteBuilder {

    private static final String HOOK = "platform-http:/hooks/{token}/{service}?httpMethodRestrict=POST";

    private final BiFunction<Door, String, Optional<Key>> keys;
    private final Mailbox mailbox;

    EventDoor(BiFunction<Door, String, Optional<Key>> keys, Mailbox mailbox) {
        this.keys = keys;
        this.mailbox = mailbox;
    }

    @Override
    public void configure() {
        var json = new JacksonDataFormat();
        json.setContentTypeHeader(false);
        from(HOOK).routeId("webhook-event").process(this::told).marshal(json);
    }

    private void told(Exchange exchange) {
        var message = exchange.getMessage();
        var key = keys.apply(Door.HOOK, message.getHeader("token", "", String.class));
        String service = message.getHeader("service", "", String.class);
        // Asked whatever the token is, so that a wrong one takes no less time.
        boolean known = mailbox.knows(service);
        var answer = key.isEmpty() || !known ? WebhookAnswer.nothingHere()
                : new WebhookAnswer.Kept(mailbox.keep(service, key.get().person() == null ? Optional.empty()
                        : Optional.of(new Person(key.get().person())), text(exchange)));
        WebhookDoor.answer(exchange, answer);
    }

    private static String text(Exchange exchange) {
        byte[] bytes = exchange.getMessage().getBody(byte[].class);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
