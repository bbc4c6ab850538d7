package dev.kinorelay.service.plex;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * When a play that was sent to Plex really was: Plex counts it for the moment it came, and it would come back as a second one.
 */
@Component
final class SentPlays {

    private static final Duration ABOUT = Duration.ofMinutes(10);

    private final Vault vault;
    private final Clock clock;

    SentPlays(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    void remember(Account account, String key, Play play) {
        vault.put(account, Map.of(field(key), clock.instant().getEpochSecond() + " " + Value.of(play).code()));
    }

    /** The play that the server has at this time. */
    Play original(Account account, String key, Instant at) {
        var asItIs = new Play(at, Play.Precision.SECOND);
        return vault.get(account, field(key)).map(sent -> {
            int blank = sent.indexOf(' ');
            var when = Instant.ofEpochSecond(Long.parseLong(sent.substring(0, blank)));
            return Duration.between(when, at).abs().compareTo(ABOUT) > 0 ? asItIs
                    : Value.decode(sent.substring(blank + 1)).play();
        }).orElse(asItIs);
    }

    private static String field(String key) {
        return "play." + key;
    }
}
