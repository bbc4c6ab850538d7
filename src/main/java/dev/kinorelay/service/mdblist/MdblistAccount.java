package dev.kinorelay.service.mdblist;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.GivenAccount;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** MDBList as its key, or without one as anybody, sees it. */
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
        return Optional.empty();
    }

    /** Lists of anybody; a pipeline that reads them runs once for the household. */
    @Override
    public boolean isOfEach() {
        return false;
    }

    @Override
    public String probe(Account account) {
        if (!calls.hasKey()) {
            return "MDBList's public lists; no key is set";
        }
        var user = calls.user();
        return "MDBList as “" + user.path("username").asText() + "”, " + user.path("rate_limit").asInt()
                + " calls a day";
    }
}
