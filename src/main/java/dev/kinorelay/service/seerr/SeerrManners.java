package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.Account;
import dev.kinorelay.service.KeyName;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** In which manner each account makes its requests. */
@Component
final class SeerrManners {

    private final SeerrSettings settings;
    private final SeerrManner plain;

    SeerrManners(SeerrSettings settings, Environment environment) {
        this.settings = settings;
        Integer user = settings.user() != null ? settings.user()
                : KeyName.find(null, environment, "SEERR_USER_ID", "OVERSEERR_USER_ID", "JELLYSEERR_USER_ID")
                        .filter(number -> number.matches("\\d{1,9}")).map(Integer::valueOf).orElse(null);
        boolean is4k = settings.is4k() != null ? settings.is4k()
                : KeyName.find(null, environment, "SEERR_4K", "OVERSEERR_4K", "JELLYSEERR_4K")
                        .filter(Boolean::parseBoolean).isPresent();
        plain = new SeerrManner(user, is4k, settings.seasons(), settings.server(), settings.profile(),
                settings.rootFolder(), settings.tags());
    }

    /** How many titles may be asked for in a day in one name; 0 sets no limit. */
    int daily() {
        return settings.daily();
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(settings.accounts().keySet());
        names.add(SeerrLookup.SERVICE);
        return names;
    }

    /** What the account is set to; its person's user where it names none. */
    SeerrManner of(Account account) {
        SeerrManner own = settings.accounts().getOrDefault(account.name(), plain);
        Integer persons = settings.users().get(account.person().name());
        boolean named = settings.accounts().containsKey(account.name()) && own.user() != null;
        Integer user = named || persons == null ? own.user() == null ? plain.user() : own.user() : persons;
        return new SeerrManner(user, own.is4k(), own.seasons(), own.server(), own.profile(), own.rootFolder(),
                own.tags());
    }
}
