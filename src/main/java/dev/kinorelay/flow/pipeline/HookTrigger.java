package dev.kinorelay.flow.pipeline;

import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.Hooks;
import dev.kinorelay.flow.RunDoor;
import dev.kinorelay.flow.lint.Origin;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Fires a pipeline with what a service told, and says what became of it. */
final class HookTrigger extends RouteBuilder {

    private static final RunDoor.Outcome NOT_CONCERNED = new RunDoor.Outcome("", null);

    private final String pipeline;
    private final Origin.Told origin;
    private final Firing firing;
    private final Predicate<Person> concerns;

    HookTrigger(String pipeline, Origin.Told origin, Firing firing, Predicate<Person> concerns) {
        this.pipeline = pipeline;
        this.origin = origin;
        this.firing = firing;
        this.concerns = concerns;
    }

    @Override
    public void configure() {
        from("hook:" + origin.service()).routeId(Triggers.idOf(pipeline)).process(this::told);
    }

    private void told(Exchange exchange) {
        var person = exchange.getProperty(Hooks.PERSON, Person.class);
        if (!concerns.test(person)) {
            exchange.setProperty(Hooks.OUTCOME, NOT_CONCERNED);
            return;
        }
        firing.told(pipeline, person, exchange.getMessage().getBody())
                .ifPresent(outcome -> exchange.setProperty(Hooks.OUTCOME, outcome));
    }
}
