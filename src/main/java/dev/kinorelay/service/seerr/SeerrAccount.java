package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.GivenAccount;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The household's Seerr, which everyone has as soon as its address and key are set. */
@Component
final class SeerrAccount implements GivenAccount {

    private final SeerrPlace place;
    private final SeerrCalls calls;

    SeerrAccount(SeerrPlace place, SeerrCalls calls) {
        this.place = place;
        this.calls = calls;
    }

    @Override
    public String service() {
        return SeerrLookup.SERVICE;
    }

    @Override
    public String label() {
        return "Seerr";
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return place.hindrance();
    }

    @Override
    public boolean isOfEach() {
        return true;
    }

    @Override
    public String probe(Account account) {
        String version = calls.read(account, "/status").path("version").asText();
        String user = calls.read(account, "/auth/me").path("displayName").asText("user 1");
        return kind(version) + " " + version + ", asks as " + user;
    }

    /** Overseerr ended with 1, Jellyseerr with 2; both became Seerr 3. */
    private static String kind(String version) {
        return version.startsWith("1.") ? "Overseerr" : version.startsWith("2.") ? "Jellyseerr" : "Seerr";
    }
}
