package dev.kinorelay.flow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long a call whose answer was lost is left alone, how far apart it is looked up twice, and whether at all. */
@ConfigurationProperties("kinorelay.delivery")
record DeliverySettings(@DefaultValue("90s") Duration settleAfter, @DefaultValue("5s") Duration secondLook,
        @DefaultValue("true") boolean readBack) {}
