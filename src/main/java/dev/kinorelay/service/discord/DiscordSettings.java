package dev.kinorelay.service.discord;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The address of a channel's webhook; whoever knows it may write there. */
@ConfigurationProperties("kinorelay.discord")
record DiscordSettings(URI webhook) {

    @Override
    public String toString() {
        return "Discord, " + (webhook == null ? "not set up" : "set up");
    }
}
