package dev.kinorelay.flow.lint;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an accessor answers, and so what it can be compared with. */
enum Kind {

    YES_OR_NO(boolean.class),
    NUMBER(int.class, long.class, double.class, Integer.class, Long.class, Double.class),
    TEXT(String.class, Shelf.class, Account.class, Person.class, TitleId.class, Verb.class, MediaKind.class),
    LIST(List.class);

    private final List<Class<?>> types;

    Kind(Class<?>... types) {
        this.types = List.of(types);
    }

    /** Empty for what no condition can be asked of, such as a path. */
    static Optional<Kind> of(Class<?> type) {
        return Arrays.stream(values()).filter(kind -> kind.types.contains(type)).findFirst();
    }
}
