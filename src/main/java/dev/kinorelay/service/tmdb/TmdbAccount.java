package dev.kinorelay.service.tmdb;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.GivenAccount;
import dev.kinorelay.service.Response;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** TMDb as the household's key sees it. */
@Component
final class TmdbAccount implements GivenAccount {

    private final TmdbKey key;
    private final TmdbCalls calls;

    TmdbAccount(TmdbKey key, TmdbCalls calls) {
        this.key = key;
        this.calls = calls;
    }

    @Override
    public String service() {
        return TmdbCalls.SERVICE;
    }

    @Override
    public String label() {
        return "TMDb";
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return key.hindrance();
    }

    /** Lists of anybody; a pipeline that reads them runs once for the household. */
    @Override
    public boolean isOfEach() {
        return false;
    }

    @Override
    public String probe(Account account) {
        Response answer = calls.fresh("/trending/movie/week?page=1");
        if (!answer.isGood()) {
            throw TmdbTrouble.of(answer);
        }
        return "TMDb's public lists and charts, with a key";
    }
}
