package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.GivenAccount;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The household's Seerr, which everyone has as soon as its address and key are set. */
@Component
final class SeerrAccount implements GivenAccount {

    private final SeerrPlace place;
    private final SeerrCalls calls;
    private final SeerrManners manners;

    SeerrAccount(SeerrPlace place, SeerrCalls calls, SeerrManners manners) {
        this.place = place;
        this.calls = calls;
        this.manners = manners;
    }

    @Override
    public String service() {
        return SeerrLookup.SERVICE;
    }

    @Override
    public Set<String> names() {
        return manners.names();
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
        var version = SeerrVersion.read(calls, account);
        var manner = manners.of(account);
        String user = manner.user() == null ? calls.read(account, "/auth/me").path("displayName").asText("user 1")
                : SeerrUser.read(calls, account, manner.user()).path("displayName").asText("user " + manner.user());
        return version + ", asks as " + user + (manner.is4k() ? ", in 4K" : "");
    }
}
