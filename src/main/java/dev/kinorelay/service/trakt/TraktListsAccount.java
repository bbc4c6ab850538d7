package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.service.GivenAccount;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Trakt as anybody with an app sees it. It stands apart from connected accounts, whose pipelines begin as soon as one of their
 * name is there.
 */
@Component
final class TraktListsAccount implements GivenAccount {

    static final String NAME = "trakt-lists";

    private final TraktCalls calls;

    TraktListsAccount(TraktCalls calls) {
        this.calls = calls;
    }

    @Override
    public String service() {
        return TraktReader.SERVICE;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public String label() {
        return "Trakt";
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return calls.hasApp(new Account(Person.ME, NAME, TraktReader.SERVICE)) ? Optional.empty()
                : Optional.of(new NeedsAttention("Trakt shows its lists to an API app only, and none is set.",
                        "Set kinorelay.trakt.client-id or TRAKT_CLIENT_ID, or name a connected Trakt account.",
                        TraktTokens.CLIENT_ID));
    }

    /** Lists of anybody; a pipeline that reads them runs once for the household. */
    @Override
    public boolean isOfEach() {
        return false;
    }

    @Override
    public String probe(Account account) {
        calls.look(account, "/movies/trending?page=1&limit=1");
        return "Trakt's public lists; nobody is connected";
    }
}
