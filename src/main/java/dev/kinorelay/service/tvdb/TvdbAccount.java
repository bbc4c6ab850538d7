package dev.kinorelay.service.tvdb;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.GivenAccount;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** TheTVDB as the household's key and PIN see it. */
@Component
final class TvdbAccount implements GivenAccount {

    private final TvdbLogin login;

    TvdbAccount(TvdbLogin login) {
        this.login = login;
    }

    @Override
    public String service() {
        return TvdbLookup.SERVICE;
    }

    @Override
    public String label() {
        return "TheTVDB";
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return login.hasKey() ? Optional.empty() : Optional.of(TvdbTrouble.noKey());
    }

    /** There is one key and one PIN; a pipeline that reads its lists runs once for the household. */
    @Override
    public boolean isOfEach() {
        return false;
    }

    @Override
    public String probe(Account account) {
        login.token();
        return "TheTVDB, with a key that is accepted";
    }
}
