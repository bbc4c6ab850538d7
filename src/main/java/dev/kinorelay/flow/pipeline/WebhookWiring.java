package dev.kinorelay.flow.pipeline;

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
}
