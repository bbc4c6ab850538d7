package dev.kinorelay.flow.pipeline;

import dev.kinorelay.flow.Mailbox;
import dev.kinorelay.ledger.Logins;
import dev.kinorelay.ledger.Persons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the webhook door. */
@Configuration(proxyBeanMethods = false)
class WebhookWiring {

    @Bean
    WebhookDoor webhookDoor(PipelineDesk desk, Logins logins, Persons persons) {
        return new WebhookDoor(desk, logins::keyOf, persons::all);
    }

    @Bean
    EventDoor eventDoor(Logins logins, Mailbox mailbox) {
        return new EventDoor(logins::keyOf, mailbox);
    }

    @Bean
    DoorBodies.Doorkeeper doorkeeper(Logins logins) {
        return token -> logins.keyOf(Logins.Door.HOOK, token).isPresent();
    }
}
