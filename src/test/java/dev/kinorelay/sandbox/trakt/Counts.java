package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Numbers by kind, and the numbers one may not exceed. */
final class Counts {

    static final String UPGRADE = "https://trakt.tv/vip";

    private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);

    private Counts() {}

    static Counts of(Kind... kinds) {
        Counts counts = new Counts();
        for (Kind kind : kinds) {
            counts.numbers.put(kind, 0);
        }
        return counts;
    }

    void add(Kind kind) {
        numbers.merge(kind, 1, Integer::sum);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        numbers.forEach((kind, number) -> json.put(kind.words(), number));
        return json;
    }

    /** A write that would not fit is refused as a whole. */
    static void within(Member member, int held, long more, int limit) {
        if (more > 0 && held + more > limit) {
            throw new Refused(Answer.empty(420)
                    .with("X-Upgrade-URL", UPGRADE)
                    .with("X-VIP-User", member.isVip())
                    .with("X-Account-Limit", limit));
        }
    }

    static Set<Kind> kinds(String words) {
        return words.equals("all") ? EnumSet.allOf(Kind.class)
                : EnumSet.of(Kind.ofWords(words).orElseThrow(() -> new Refused(404)));
    }
}
