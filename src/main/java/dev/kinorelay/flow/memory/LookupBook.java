package dev.kinorelay.flow.memory;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.flow.desk.LookupDesk;
import dev.kinorelay.ledger.Budgets;
import dev.kinorelay.ledger.Budgets.Spent;
import dev.kinorelay.ledger.LookupCache;
import dev.kinorelay.ledger.LookupCache.Share;
import dev.kinorelay.service.Lookup;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the look-ups stand, for a person to look at. */
@Component
class LookupBook implements LookupDesk {

    private final Map<String, Lookup> lookups;
    private final LookupCache kept;
    private final Shelter shelter;
    private final Usage usage;
    private final Budgets budgets;
    private final Clock clock;

    LookupBook(ObjectProvider<Lookup> lookups, LookupCache kept, Shelter shelter, Usage usage, Budgets budgets,
            Clock clock) {
        this.lookups = lookups.stream()
                .collect(Collectors.toMap(Lookup::service, Function.identity(), (one, same) -> one, TreeMap::new));
        this.kept = kept;
        this.shelter = shelter;
        this.usage = usage;
        this.budgets = budgets;
        this.clock = clock;
    }

    @Override
    public List<Standing> lookups() {
        var shares = kept.shares().stream().collect(Collectors.toMap(Share::service, Function.identity()));
        var days = budgets.all().stream().collect(Collectors.toMap(Spent::service, Function.identity()));
        var services = new TreeSet<>(lookups.keySet());
        services.addAll(shares.keySet());
        return services.stream().map(service -> standing(service,
                shares.getOrDefault(service, new Share(service, 0, 0, 0)), days.get(service))).toList();
    }

    private Standing standing(String service, Share share, Spent spent) {
        var hindrance = Optional.ofNullable(lookups.get(service)).flatMap(Lookup::hindrance);
        var counts = usage.of(service);
        return new Standing(service, hindrance.map(NeedsAttention::getMessage).orElse(null),
                hindrance.map(NeedsAttention::remedy).orElse(null),
                new Remembered(share.answers(), share.bytes(), share.old(), counts.hits().sum(),
                        counts.misses().sum(), counts.stale().sum()),
                spent == null ? null : day(spent));
    }

    private Day day(Spent spent) {
        var now = clock.instant();
        boolean exhausted = spent.until().isAfter(now);
        return new Day(spent.on(Budgets.day(now)).calls(), spent.daily(), exhausted,
                exhausted ? spent.until() : DailyBudget.tomorrow(now));
    }

    @Override
    public long limit() {
        return shelter.limit();
    }

    @Override
    public int forgetOld() {
        int forgotten = kept.forgetOld();
        shelter.recount();
        return forgotten;
    }

    @Override
    public int forgetAll() {
        int forgotten = kept.forgetAll();
        shelter.recount();
        return forgotten;
    }
}
