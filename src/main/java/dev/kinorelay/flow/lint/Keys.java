package dev.kinorelay.flow.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks which keys a group has, and the plain ones among them. */
final class Keys {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");

    private Keys() {}

    /** The part as a group of known keys; empty (and said) when it is none. */
    static Optional<Part.Fields> group(Part part, String what, List<String> known, Findings findings) {
        if (!(part instanceof Part.Fields fields)) {
            findings.at(part, what + " holds " + part.kind() + " where keys belong",
                    "Write key: value lines below it. Known here: " + String.join(", ", known) + ".");
            return Optional.empty();
        }
        for (var key : fields.entries().keySet()) {
            if (!known.contains(key.value())) {
                findings.at(key, what + " knows no key '" + key.value() + "'", Spelling.remedy(key.value(), known));
            }
        }
        id(fields, findings);
        text(fields, "description", findings);
        return Optional.of(fields);
    }

    private static void id(Part.Fields fields, Findings findings) {
        text(fields, "id", findings).filter(id -> !ID.matcher(id.value()).matches())
                .ifPresent(
                        id -> findings.at(id, "'" + id.value() + "' is no id",
                                "Use letters, digits and dashes, 60 at most."));
    }

    static Optional<Part.Text> text(Part.Fields fields, String key, Findings findings) {
        var part = fields.get(key);
        if (part instanceof Part.Text text) {
            return Optional.of(text);
        }
        if (part != null) {
            findings.at(part, key + " holds " + part.kind(), "Write one value after " + key + ":");
        }
        return Optional.empty();
    }

    /** A switch that is on or off; Camel reads nothing but these two words. */
    static boolean isOn(Part.Fields fields, String key, boolean preset, Findings findings) {
        var text = text(fields, key, findings);
        text.filter(value -> !value.value().equals("true") && !value.value().equals("false"))
                .ifPresent(value -> findings.at(value, key + " is neither true nor false", "Write true or false."));
        return text.map(value -> value.value().equals("true")).orElse(preset);
    }
}
