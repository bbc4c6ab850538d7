package dev.kinorelay.flow.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML text that knows its line. */
sealed interface Part {

    int line();

    /** What a person would call it. */
    String kind();

    /** A single value. */
    record Text(String value, int line) implements Part {

        @Override
        public String kind() {
            return "a single value";
        }
    }

    /** A list of parts, each begun with a dash. */
    record Listing(List<Part> parts, int line) implements Part {

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys and what they hold, in their order. */
    record Fields(LinkedHashMap<Text, Part> entries, int line) implements Part {

        @Override
        public String kind() {
            return "a group of keys";
        }

        Part get(String key) {
            return entries.entrySet()
                    .stream()
                    .filter(entry -> entry.getKey().value().equals(key))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }

        boolean has(String key) {
            return get(key) != null;
        }
    }
}
