package dev.kinorelay.flow.title;

import dev.kinorelay.flow.desk.UnresolvedDesk;
import dev.kinorelay.ledger.Decision;
import dev.kinorelay.service.Address;
import dev.kinorelay.service.Lookup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All look-ups there are, whether they are set up or not. */
@Component
public class KnownLookups {

    private static final String NOBODY = "none";

    private final Map<String, Lookup> byName;
    private final WrittenId written;

    KnownLookups(ObjectProvider<Lookup> lookups, ObjectProvider<Address> addresses) {
        written = new WrittenId(addresses.orderedStream().toList());
        byName = lookups.stream().collect(Collectors.toMap(Lookup::service, Function.identity(), (one, same) -> one,
                TreeMap::new));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /** Those named, in the order of the names; one that is no longer there is left out. */
    List<Lookup> named(String ask) {
        return ask.isBlank() || ask.equals(NOBODY) ? List.of()
                : Arrays.stream(ask.split(",")).map(String::strip).filter(byName::containsKey).map(byName::get)
                        .toList();
    }

    /** How each of them stands. */
    public List<UnresolvedDesk.Readiness> readiness() {
        return byName.values().stream().map(lookup -> lookup.hindrance()
                .map(why -> new UnresolvedDesk.Readiness(lookup.service(), why.getMessage(), why.remedy()))
                .orElseGet(() -> new UnresolvedDesk.Readiness(lookup.service(), null, null))).toList();
    }

    /** An id as a person wrote it; throws NeedsAttention when it is none. */
    public Decision written(String id) {
        return written.read(id);
    }

    public boolean isSetUp(String name) {
        return byName.containsKey(name) && byName.get(name).hindrance().isEmpty();
    }
}
