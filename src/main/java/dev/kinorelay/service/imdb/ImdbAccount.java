package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.GivenAccount;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** IMDb as anybody sees it; nobody logs in. */
@Component
final class ImdbAccount implements GivenAccount {

    private final ImdbCalls calls;

    ImdbAccount(ImdbCalls calls) {
        this.calls = calls;
    }

    @Override
    public String service() {
        return ImdbLookup.SERVICE;
    }

    @Override
    public String label() {
        return "IMDb";
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
        var top = ImdbList.of("top250").orElseThrow();
        calls.ask(account, top, ListQuery.chart(top.chartType(), 1));
        return "IMDb's public lists and charts; no account is needed";
    }
}
