package dev.kinorelay.flow.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address in a pipeline, taken apart: scheme:path?name=value&name=value, or the values below {@code parameters}. */
record Endpoint(String scheme, String path, Map<String, Part.Text> options, Part at) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?://)?([^?]*)(?:\\?(.*))?",
            Pattern.DOTALL);

    // Camel pastes values into addresses and calls, so none may hold what separates, ends or unfolds there.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Pd}\\p{Pi}\\p{Pf} ._:,()!*~]*");
    static final String PLAINLY = "Use letters, digits, blanks and . _ : , ( ) ! * ~ - only.";

    static boolean isPlain(String value) {
        return PLAIN.matcher(value).matches() && !value.contains("RAW(");
    }

    /** Reads {@code uri} and {@code parameters} of a step. */
    static Optional<Endpoint> of(Part.Fields step, Findings findings) {
        if (!(step.get("uri") instanceof Part.Text uri)) {
            findings.at(step, "The uri is missing", "Write uri: \"kamelet:…\" here.");
            return Optional.empty();
        }
        return of(uri, step.get("parameters"), findings);
    }

    static Optional<Endpoint> of(Part.Text uri, Part parameters, Findings findings) {
        var form = FORM.matcher(uri.value());
        if (!form.matches()) {
            findings.at(uri, "'" + uri.value() + "' is no address", "Write for instance kamelet:resolve.");
            return Optional.empty();
        }
        var options = new LinkedHashMap<String, Part.Text>();
        var seen = new Endpoint(form.group(1), form.group(2), options, uri);
        if (form.group(3) != null) {
            for (String pair : form.group(3).split("&", -1)) {
                int equals = pair.indexOf('=');
                seen.put(equals < 0 ? pair : pair.substring(0, equals),
                        new Part.Text(equals < 0 ? "" : pair.substring(equals + 1), uri.line()), findings);
            }
        }
        if (parameters instanceof Part.Fields fields) {
            fields.entries().forEach((key, value) -> {
                if (value instanceof Part.Text text) {
                    seen.put(key.value(), text, findings);
                } else {
                    findings.at(value, key.value() + " has " + value.kind(), "Write one value for it.");
                }
            });
        } else if (parameters != null) {
            findings.at(parameters, "parameters has " + parameters.kind(), "Write name: value lines below it.");
        }
        return Optional.of(seen);
    }

    private void put(String name, Part.Text value, Findings findings) {
        if (options.putIfAbsent(name, value) != null) {
            findings.at(value, name + " is given twice", "Keep one of them.");
        }
    }

    String value(String option) {
        return options.get(option).value();
    }
}
