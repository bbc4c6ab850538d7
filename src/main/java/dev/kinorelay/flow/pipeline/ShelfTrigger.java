package dev.kinorelay.flow.pipeline;

import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.lint.Origin;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Fires a pipeline when a shelf of the library owes it a run, and tells the shelf what became of it. */
public final class ShelfTrigger extends RouteBuilder {

    /** Set by the shelf: whose shelf it is. */
    public static final String PERSON = "kinorelay.person";
    /** Set by the trigger when the run is decided; missing when there was none: one is under way, or lacks an account. */
    public static final String OUTCOME = "kinorelay.outcome";

    private final String pipeline;
    private final Origin.ShelfChange origin;
    private final Firing firing;
    private final Predicate<Person> concerns;

    /** {@code concerns}: whether a person has all accounts the pipeline names; what it owes the others stays owed. */
    ShelfTrigger(String pipeline, Origin.ShelfChange origin, Firing firing, Predicate<Person> concerns) {
        this.pipeline = pipeline;
        this.origin = origin;
        this.firing = firing;
        this.concerns = concerns;
    }

    @Override
    public void configure() {
        from("shelf:" + origin.account() + "/" + origin.shelf()).routeId(Triggers.idOf(pipeline)).process(this::owed);
    }

    private void owed(Exchange exchange) {
        var person = exchange.getProperty(PERSON, Person.class);
        if (concerns.test(person)) {
            firing.shelf(pipeline, person).ifPresent(outcome -> exchange.setProperty(OUTCOME, outcome));
        }
    }
}
