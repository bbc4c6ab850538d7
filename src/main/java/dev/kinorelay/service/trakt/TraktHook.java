package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Event;
import dev.kinorelay.service.Delivery;
import dev.kinorelay.service.Hook;
import java.util.List;
import org.springframework.stereotype.Component;

/** Trakt sends no webhooks of its own; whoever says that something changed there wishes that it be read. */
@Component
final class TraktHook implements Hook {

    @Override
    public String service() {
        return "trakt";
    }

    @Override
    public boolean isWish() {
        return true;
    }

    @Override
    public List<Event> receive(Delivery delivery) {
        return List.of();
    }
}
