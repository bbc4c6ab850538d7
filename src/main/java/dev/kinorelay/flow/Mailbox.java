package dev.kinorelay.flow;

import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.Ids;
import dev.kinorelay.ledger.Knocks;
import dev.kinorelay.service.Hook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps what services tell until it is worked on. */
@Component
public class Mailbox {

    private final Map<String, Hook> hooks;
    private final Knocks knocks;
    private final Ear ear;

    Mailbox(List<Hook> hooks, Knocks knocks, Ear ear) {
        this.hooks = hooks.stream().collect(Collectors.toMap(Hook::service, Function.identity()));
        this.knocks = knocks;
        this.ear = ear;
    }

    /** Whether a service of this name tells us anything. */
    public boolean knows(String service) {
        return hooks.containsKey(service);
    }

    /**
     * On the disk when this returns. {@code person}: whose address it came to; empty for the household's. False when the
     * same words came before; a wish to run is a new one each time.
     */
    public boolean keep(String service, Optional<Person> person, String text) {
        boolean isNew = knocks.keep(service, person, hooks.get(service).isWish() ? Ids.next() : text);
        ear.ring();
        return isNew;
    }
}
