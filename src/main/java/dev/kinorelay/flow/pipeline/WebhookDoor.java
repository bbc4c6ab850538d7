package dev.kinorelay.flow.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.Logins.Door;
import dev.kinorelay.ledger.Logins.Key;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;

/** Where other programs start a pipeline: a hook with its token in the address, or /sync with an API key. */
final class WebhookDoor extends RouteBuilder {

    private static final String HOOK = "platform-http:/hooks/{token}/run/{pipeline}?httpMethodRestrict=POST";
    private static final String SYNC = "platform-http:/sync?httpMethodRestrict=POST";
    private static final String BEARER = "Bearer ";

    /** What /sync is asked for; {@code person} null: everyone concerned. */
    record Wish(String pipeline, String person) {}

    private final PipelineDesk desk;
    private final BiFunction<Door, String, Optional<Key>> keys;
    private final Supplier<List<Person>> persons;

    WebhookDoor(PipelineDesk desk, BiFunction<Door, String, Optional<Key>> keys, Supplier<List<Person>> persons) {
        this.desk = desk;
        this.keys = keys;
        this.persons = persons;
    }

    @Override
    public void configure() {
        var wish = new JacksonDataFormat(Wish.class);
        wish.setEnableFeatures("FAIL_ON_TRAILING_TOKENS");
        var json = new JacksonDataFormat();
        json.setContentTypeHeader(false);
        onException(JsonProcessingException.class).handled(true)
                .process(exchange -> answer(exchange,
                        WebhookAnswer.notUnderstood("The body is not the JSON wanted here.")))
                .marshal(json);
        from(HOOK).routeId("webhook-hook").process(this::hook).marshal(json);
        from(SYNC).routeId("webhook-sync")
                .choice()
                .when(this::hasKey)
                .process(WebhookDoor::bodyOnly)
                .unmarshal(wish)
                .process(this::sync)
                .otherwise()
                .process(exchange -> answer(exchange, WebhookAnswer.noKey()))
                .end()
                .marshal(json);
    }

    private void hook(Exchange exchange) {
        var message = exchange.getMessage();
        var key = keys.apply(Door.HOOK, text(message, "token"));
        String pipeline = text(message, "pipeline");
        // Asked whatever the token is, so that a wrong one takes no less time.
        boolean known = desk.pipeline(pipeline).isPresent();
        answer(exchange, key.isPresent() && known
                ? WebhookAnswer.of(desk.start(pipeline, key.map(Key::person).map(Person::new), Mode.LIVE, "webhook"))
                : WebhookAnswer.nothingHere());
    }

    private boolean hasKey(Exchange exchange) {
        String header = text(exchange.getMessage(), "Authorization");
        String secret = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : text(exchange.getMessage(), "X-Api-Key").strip();
        return keys.apply(Door.API, secret).isPresent();
    }

    private void sync(Exchange exchange) {
        var wish = exchange.getMessage().getBody(Wish.class);
        if (wish == null || wish.pipeline() == null) {
            answer(exchange, WebhookAnswer.notUnderstood("The body names no pipeline."));
            return;
        }
        var person = persons.get().stream().filter(one -> one.name().equals(wish.person())).findFirst();
        answer(exchange, wish.person() != null && person.isEmpty()
                ? WebhookAnswer.notUnderstood("There is nobody called " + wish.person() + ".")
                : WebhookAnswer.of(desk.start(wish.pipeline(), person, Mode.LIVE, "webhook")));
    }

    static void answer(Exchange exchange, WebhookAnswer answer) {
        var message = exchange.getMessage();
        clear(message);
        message.setBody(answer);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        message.setHeader(Exchange.CONTENT_TYPE, answer instanceof WebhookAnswer.Refused ? "application/problem+json"
                : "application/json");
    }

    /** What the caller sent goes no further, and nothing of it comes back. */
    private static void clear(Message message) {
        message.removeHeaders("*");
    }

    private static void bodyOnly(Exchange exchange) {
        var message = exchange.getMessage();
        clear(message);
        if (message.getBody() == null) {
            message.setBody("");
        }
    }

    private static String text(Message message, String header) {
        return message.getHeader(header, "", String.class);
    }
}
