package dev.kinorelay.flow;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.flow.desk.UnresolvedDesk;
import dev.kinorelay.flow.title.KnownLookups;
import dev.kinorelay.ledger.Decision;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.OpenPages;
import dev.kinorelay.ledger.OpenTitles;
import dev.kinorelay.ledger.Turns;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person decides about titles that could not be identified. */
@Component
class Unriddling implements UnresolvedDesk {

    private static final String RELOAD = "Reload the page.";

    private final Ledger ledger;
    private final OpenTitles titles;
    private final OpenPages pages;
    private final Turns turns;
    private final Retries retries;
    private final KnownLookups lookups;

    Unriddling(Ledger ledger, OpenTitles titles, OpenPages pages, Turns turns, Retries retries, KnownLookups lookups) {
        this.ledger = ledger;
        this.titles = titles;
        this.pages = pages;
        this.turns = turns;
        this.retries = retries;
        this.lookups = lookups;
    }

    private void decide(String title, Decision decision) {
        boolean known = ledger.write(() -> titles.decide(title, decision) && turns.of(List.of(title)) >= 0);
        if (!known) {
            throw gone();
        }
        retries.soon();
    }

    @Override
    public void pick(String title, int candidate) {
        var offers = pages.find(title).orElseThrow(Unriddling::gone).offers();
        if (candidate < 0 || candidate >= offers.size()) {
            throw new NeedsAttention("There is no such candidate any more", RELOAD);
        }
        var ref = offers.get(candidate).ref();
        decide(title, new Decision(ref.kind(), ref.ids(), ref.title(), ref.year()));
    }

    @Override
    public void enter(String title, String id) {
        decide(title, lookups.written(id));
    }

    @Override
    public void ignore(String title) {
        decide(title, Decision.IGNORE);
    }

    @Override
    public void takeBack(String title) {
        if (!titles.takeBack(title)) {
            throw gone();
        }
    }

    @Override
    public int retry(Collection<String> wanted) {
        int entries = wanted.isEmpty() ? turns.ofAll() : turns.of(wanted);
        retries.soon();
        return entries;
    }

    @Override
    public List<Readiness> lookups() {
        return lookups.readiness();
    }

    private static NeedsAttention gone() {
        return new NeedsAttention("This title is no longer in the list", RELOAD);
    }
}
