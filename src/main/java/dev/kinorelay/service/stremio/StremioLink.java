package dev.kinorelay.service.stremio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import dev.kinorelay.service.Told;
import dev.kinorelay.service.Vault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Connects a Stremio account by a code that its owner confirms at Stremio; no password passes here. */
@Component
final class StremioLink implements Link {

    /** What Stremio says while nobody has confirmed the code. */
    private static final int NOT_YET = 101;
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** Stremio names no end of a code; its own programs wait as long. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String AGAIN = "Begin to connect again.";

    private final StremioCalls calls;
    private final Vault vault;
    private final Clock clock;

    StremioLink(StremioCalls calls, Vault vault, Clock clock) {
        this.calls = calls;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public String service() {
        return StremioCalls.SERVICE;
    }

    @Override
    public String label() {
        return "Stremio";
    }

    @Override
    public List<Field> asks() {
        return List.of();
    }

    /** There is but one way: the code, which its address holds already. */
    @Override
    public LinkStep begin(Account account, Way way, Map<String, String> answers) {
        JsonNode made = calls.link(account, "create?type=Create").path("result");
        String code = made.path("code").asText("");
        String address = made.path("link").asText("");
        if (code.isBlank() || !address.matches("https?://\\S+")) {
            throw StremioTrouble.nonsense(account, "a code was asked for");
        }
        return LinkStep.showCode(code, URI.create(address), PAUSE, clock.instant().plus(PATIENCE), code);
    }

    @Override
    public LinkStep poll(Account account, LinkStep step) {
        if (step.state() != LinkStep.State.SHOW_CODE) {
            return step;
        }
        if (!clock.instant().isBefore(step.until())) {
            return LinkStep.failed("The code has run out before it was confirmed.", AGAIN);
        }
        JsonNode said;
        try {
            said = calls.link(account, "read?type=Read&code=" + Told.encoded(step.secret()));
        } catch (TryLater busy) {
            return step.slower(step.pause().plus(PAUSE));
        }
        String key = said.path("result").path("authKey").asText("");
        if (!key.isBlank()) {
            vault.put(account, Map.of(StremioCalls.KEY, key));
            return LinkStep.linked();
        }
        return said.path("error").path("code").asInt() == NOT_YET ? step
                : LinkStep.failed("Stremio does not know the code it gave.", AGAIN);
    }

    @Override
    public LinkStep finish(Account account, LinkStep step, String code) {
        return LinkStep.failed("Stremio sends nobody back here.", AGAIN);
    }

    @Override
    public String probe(Account account) {
        String user = calls.user(account);
        if (user.isBlank()) {
            throw StremioTrouble.nonsense(account, "it does not say whose account it is");
        }
        return "connected as " + user;
    }

    @Override
    public void revoke(Account account) {
        try {
            calls.logout(account);
        } catch (TryLater | NeedsAttention unheard) {
            // The key is forgotten on our side all the same.
            return;
        }
    }
}
