package dev.kinorelay.flow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long to wait before a shelf that lost much is read a second time. */
@ConfigurationProperties("kinorelay.safety")
record SafetySettings(@DefaultValue("5s") Duration secondLook) {}
