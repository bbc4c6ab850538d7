package dev.kinorelay.service.web;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.GivenAccount;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whatever lies open anywhere; nobody logs in. */
@Component
final class WebAccount implements GivenAccount {

    private final WebSettings settings;

    WebAccount(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public String service() {
        return WebReader.SERVICE;
    }

    /** Letterboxd's lists come by an address too: that of a list-radarr. */
    @Override
    public Set<String> names() {
        return Set.of(WebReader.SERVICE, "letterboxd-lists");
    }

    @Override
    public String label() {
        return "Lists by address";
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return Optional.empty();
    }

    @Override
    public boolean isOfEach() {
        return false;
    }

    @Override
    public String probe(Account account) {
        return "lists by their address; " + settings.lists().size() + " are named in the settings";
    }
}
