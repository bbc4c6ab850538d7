package dev.kinorelay.service.letterboxd;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Vault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** The public feed of a member: the newest entries of the diary, about fifty. */
@Component
class LetterboxdFeed {

    static final String SERVICE = "letterboxd";
    static final String MEMBER = "member";
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final LetterboxdSettings settings;
    private final Gateway gateway;
    private final Vault vault;

    LetterboxdFeed(LetterboxdSettings settings, Gateway gateway, Vault vault) {
        this.settings = settings;
        this.gateway = gateway;
        this.vault = vault;
    }

    List<FeedEntry> of(Account account) {
        String member = vault.get(account, MEMBER).orElseThrow(() -> new NeedsAttention(
                account + " does not say whose diary is meant", "Connect it again.", MEMBER));
        return of(account, member);
    }

    List<FeedEntry> of(Account account, String member) {
        URI address = URI.create(settings.url().toString().replaceFirst("/+$", "") + "/" + member + "/rss/");
        Response answer = gateway.call(Request.document(account, address));
        if (answer.status() == 404) {
            throw new NeedsAttention("Letterboxd has no public diary of a member called " + member + " (404)",
                    "Check the name, as it stands in the address of the profile, and that the profile is public.",
                    MEMBER);
        }
        byte[] feed = answer.bytes().filter(bytes -> answer.isGood()).orElseThrow(() -> new TryLater(
                "Letterboxd does not show the diary of " + member + " just now (" + answer.status() + ").", PAUSE));
        try {
            return FeedEntry.all(feed);
        } catch (XMLStreamException damaged) {
            throw new TryLater("Letterboxd's feed makes no sense: it cannot be read to its end.", PAUSE);
        }
    }
}
