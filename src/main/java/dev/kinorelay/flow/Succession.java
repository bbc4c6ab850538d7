package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.desk.TakenDesk;
import dev.kinorelay.flow.pipeline.SyncInterval;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Successor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells what was taken from the variables of ListSync: the lists of each service, how often, and what services say themselves. */
@Component
class Succession implements TakenDesk {

    private static final String INTERVAL = "SYNC_INTERVAL";

    private final List<Successor> successors;
    private final List<Reader> readers;
    private final Accounts accounts;
    private final Environment environment;

    Succession(List<Successor> successors, List<Reader> readers, Accounts accounts, Environment environment) {
        this.successors = successors;
        this.readers = readers;
        this.accounts = accounts;
        this.environment = environment;
    }

    @Override
    public List<Successor.TakenOver> taken() {
        List<Successor.TakenOver> taken = new ArrayList<>();
        successors.forEach(each -> taken.addAll(each.takenOver()));
        readers.stream().map(Reader::service).sorted().forEach(service -> lists(taken, service));
        set(INTERVAL).map(SyncInterval::new).ifPresent(interval -> taken.add(new Successor.TakenOver(INTERVAL,
                "lists are read " + interval.words(),
                interval.isUnderstood() ? null : "Write hours as a number, such as 12 or 0.5.")));
        return taken;
    }

    private void lists(List<Successor.TakenOver> taken, String service) {
        String name = service.toUpperCase(Locale.ROOT);
        var account = accounts.find(Person.ME, service + "-lists").or(() -> accounts.find(Person.ME, service));
        String missing = account.isPresent() ? null : "Connect an account named " + service + " under Accounts.";
        for (String variable : List.of(name + "_LISTS", name + "_SPECIAL_LISTS")) {
            set(variable).ifPresent(value -> taken.add(new Successor.TakenOver(variable, count(value), missing != null
                    ? missing
                    : unreadable(account.get(), value).orElse(null))));
        }
        set(name + "_SPECIAL_ITEMS_LIMIT").ifPresent(value -> taken.add(new Successor.TakenOver(
                name + "_SPECIAL_ITEMS_LIMIT", "of each of these lists the first " + value, value.matches("\\d{1,5}")
                        ? null
                        : "Write a number, such as 20.")));
    }

    private static String count(String value) {
        int lists = value.split(",").length;
        return lists == 1 ? "1 list" : lists + " lists";
    }

    /** The first list that its service cannot make sense of. */
    private Optional<String> unreadable(Account account, String value) {
        for (String written : value.split(",")) {
            try {
                accounts.shelf(account, "list:" + written.strip());
            } catch (NeedsAttention none) {
                return Optional.of(none.getMessage() + " " + none.remedy());
            }
        }
        return Optional.empty();
    }

    private Optional<String> set(String variable) {
        return Optional.ofNullable(environment.getProperty(variable)).map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
