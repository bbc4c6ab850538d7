package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Which lists of an account are to be read, as the settings or the variables of ListSync name them. */
@Component
public class ListSettings {

    private static final String MOST = "20";

    private final Environment environment;

    ListSettings(Environment environment) {
        this.environment = environment;
    }

    /** Each as it was written; what a site shows of its own, such as trending:movies, with how many of it. */
    public List<String> of(Account account) {
        var own = of(account.name());
        return own.isEmpty() ? of(called(account)) : own;
    }

    private List<String> of(String account) {
        String name = shouted(account);
        String most = environment.getProperty(name + "_SPECIAL_ITEMS_LIMIT", MOST).strip();
        return Stream.concat(
                written("kinorelay.lists." + account, name + "_LISTS"),
                written(name + "_SPECIAL_LISTS").map(list -> list.matches(".*:\\d+") ? list : list + ":" + most))
                .distinct().toList();
    }

    private Stream<String> written(String... names) {
        return Arrays.stream(names).map(environment::getProperty).filter(text -> text != null)
                .flatMap(text -> Arrays.stream(text.split(","))).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What a person sets to name lists of that account. */
    public static String variable(Account account) {
        return shouted(called(account)) + "_LISTS or kinorelay.lists." + called(account);
    }

    /** An account for lists, such as trakt-lists or letterboxd-lists, has those that are named for what stands before. */
    private static String called(Account account) {
        return account.name().startsWith(account.service()) ? account.service()
                : account.name().replaceFirst("-lists$", "");
    }

    private static String shouted(String account) {
        return account.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
