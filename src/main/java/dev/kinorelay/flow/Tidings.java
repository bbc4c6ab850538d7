package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Event;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Knocks.Knock;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.service.Delivery;
import dev.kinorelay.service.Hook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes of what came through a webhook what each person's pipelines are told: shelf by shelf. */
@Component
class Tidings {

    private static final Logger LOG = LoggerFactory.getLogger(Tidings.class);

    private final Persons persons;

    Tidings(Persons persons) {
        this.persons = persons;
    }

    /** What a pipeline is told for a person; {@code body} null: to run, and no more. */
    record Word(Person person, Object body) {}

    private record Place(Person person, Shelf shelf) {}

    List<Word> of(Hook hook, List<Knock> knocks) {
        if (hook.isWish()) {
            return knocks.stream().flatMap(knock -> knock.person().map(List::of).orElseGet(persons::all).stream())
                    .distinct().map(person -> new Word(person, null)).toList();
        }
        Map<Place, List<Event>> places = new LinkedHashMap<>();
        for (var knock : knocks) {
            for (var event : hook.receive(new Delivery(knock.body(), knock.arrived()))) {
                whose(knock, event).ifPresentOrElse(person -> places
                        .computeIfAbsent(new Place(person, event.shelf()), place -> new ArrayList<>()).add(event),
                        () -> LOG.warn("{} told of somebody called {}, which is nobody of this household; "
                                + "give each person an address of their own", hook.service(), event.user()));
            }
        }
        return places.entrySet().stream().map(entry -> new Word(entry.getKey().person(), new Hearing(
                new Account(entry.getKey().person(), hook.service(), hook.service()), entry.getKey().shelf(),
                entry.getValue()))).toList();
    }

    /** At the household's address, the person called as the event's user is; where there is only one, that one. */
    private Optional<Person> whose(Knock knock, Event event) {
        return knock.person().or(() -> {
            var all = persons.all();
            String user = event.user() == null ? "" : event.user().toLowerCase(Locale.ROOT);
            return all.size() == 1 ? Optional.of(all.getFirst())
                    : all.stream().filter(person -> person.name().equals(user)).findFirst();
        });
    }
}
