package dev.kinorelay.flow.lint;

import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.Event;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.Verb;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words a condition may ask for: the plain accessors of the records that travel through a pipeline. */
enum Accessors {

    /** Inside a split of the changes. */
    CHANGE("a change", Change.class),
    /** Inside a split of the events. */
    EVENT("an event", Event.class),
    /** Everywhere else. */
    WHOLE("a file, a snapshot or a set of changes", Arrival.class, Snapshot.class, ChangeSet.class);

    private final String words;
    private final Map<String, Kind> kinds = new TreeMap<>();

    Accessors(String words, Class<?>... records) {
        this.words = words;
        for (var type : records) {
            kinds.putAll(of(type));
        }
    }

    String words() {
        return words;
    }

    Map<String, Kind> kinds() {
        return kinds;
    }

    /** The values this word can have, if they are few and fixed. */
    static List<String> values(String accessor) {
        return switch (accessor) {
            case "verb" -> Arrays.stream(Verb.values()).map(Verb::toString).toList();
            case "kind" -> Arrays.stream(MediaKind.values()).map(MediaKind::toString).toList();
            default -> List.of();
        };
    }

    /** The accessors of one record and what they answer. */
    static Map<String, Kind> of(Class<?> type) {
        var found = new TreeMap<String, Kind>();
        for (var method : type.getDeclaredMethods()) {
            if (isAccessor(method)) {
                Kind.of(method.getReturnType()).ifPresent(kind -> found.put(method.getName(), kind));
            }
        }
        return found;
    }

    private static boolean isAccessor(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0 && !List.of("toString", "hashCode").contains(method.getName());
    }
}
