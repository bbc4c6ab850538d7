package dev.kinorelay.service.discord;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.KeyName;
import dev.kinorelay.service.Notifier;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.RunReport;
import dev.kinorelay.service.Successor;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Writes into a channel what became of runs. */
@Component
final class DiscordNotifier implements Notifier, Successor {

    private static final String VARIABLE = "DISCORD_WEBHOOK_URL";
    private static final String FORM = "(?i)https?://[^/?#@\\s]+/\\S*";
    private static final String WHERE = "Copy it again in Discord from Edit channel > Integrations > Webhooks to"
            + " kinorelay.discord.webhook or DISCORD_WEBHOOK_URL.";
    private static final Account US = Account.household("discord");

    private final Optional<String> webhook;
    private final boolean borrowed;
    private final Gateway gateway;

    DiscordNotifier(DiscordSettings settings, Environment environment, Gateway gateway) {
        this.webhook = KeyName.find(settings.webhook() == null ? null : settings.webhook().toString(), environment,
                VARIABLE);
        this.borrowed = !environment.getProperty(VARIABLE, "").isBlank();
        this.gateway = gateway;
    }

    @Override
    public boolean isSetUp() {
        return webhook.filter(address -> address.matches(FORM)).isPresent();
    }

    @Override
    public void tell(RunReport report) {
        var address = URI.create(webhook.orElseThrow());
        var answer = gateway.call(Request.write(US, "POST", address, DiscordMessage.of(report)));
        if (!answer.isGood()) {
            throw new NeedsAttention("Discord did not take a message (" + answer.status() + ").",
                    answer.status() == 401 || answer.status() == 404 ? "The webhook is gone. " + WHERE : WHERE,
                    "webhook");
        }
    }

    @Override
    public List<TakenOver> takenOver() {
        return borrowed ? List.of(new TakenOver(VARIABLE, "a summary after each run that changed something, and errors"
                + " at once", isSetUp() ? null : "This is no address. " + WHERE)) : List.of();
    }
}
