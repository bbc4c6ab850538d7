package dev.kinorelay.service.mdblist;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.GivenAccount;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The household's account at MDBList, which everyone has as soon as its key is set. */
@Component
final class MdblistAccount implements GivenAccount {

    private final MdblistCalls calls;

    MdblistAccount(MdblistCalls calls) {
        this.calls = calls;
    }

    @Override
    public String service() {
        return MdblistLookup.SERVICE;
    }

    @Override
    public String label() {
        return "MDBList";
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return calls.hasKey() ? Optional.empty() : Optional.of(MdblistTrouble.noKey());
    }

    @Override
    public boolean isOfEach() {
        return true;
    }

    @Override
    public String probe(Account account) {
        var user = calls.user();
        return "MDBList as “" + user.path("username").asText() + "”, " + user.path("rate_limit").asInt()
                + " calls a day";
    }
}
