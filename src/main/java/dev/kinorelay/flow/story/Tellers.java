package dev.kinorelay.flow.story;

import dev.kinorelay.service.Storyteller;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everybody who tells about titles. */
@Component
class Tellers {

    private final List<Storyteller> all;

    Tellers(ObjectProvider<Storyteller> all) {
        this.all = all.orderedStream().toList();
    }

    List<Storyteller> all() {
        return all;
    }

    Optional<Storyteller> named(String service) {
        return all.stream().filter(teller -> teller.service().equals(service)).findFirst();
    }
}
