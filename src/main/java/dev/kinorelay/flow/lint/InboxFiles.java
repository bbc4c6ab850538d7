package dev.kinorelay.flow.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Files of the inbox, and of nowhere else. */
record InboxFiles(Findings findings) {

    private static final Pattern FOLDERS = Pattern
            .compile("(/[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]*)*");
    static final Map<String, String> OPTIONS = Map.of(
            "include", "a pattern of file names to take", "exclude", "a pattern of file names to leave",
            "antInclude", "paths to take, as in ratings/*.csv", "antExclude", "paths to leave",
            "includeExt", "endings to take, as in csv,zip", "excludeExt", "endings to leave",
            "recursive", "whether folders below count", "delay", "milliseconds between two looks");

    Optional<Origin> of(Endpoint endpoint) {
        String folder = Origins.PLACEHOLDERS.stream().filter(each -> !each.equals(Origin.Timer.SYNC))
                .filter(endpoint.path()::startsWith)
                .map(inbox -> endpoint.path().substring(inbox.length()))
                .map(rest -> rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest)
                .findFirst()
                .orElse(null);
        if (folder == null || !FOLDERS.matcher(folder).matches()) {
            findings.at(endpoint.at(), "A pipeline takes files from the inbox only, not from '"
                    + endpoint.path() + "'",
                    "Write file:" + Origins.INBOX + " or a folder below it, file:" + Origins.INBOX
                            + "/watchlist.");
            return Optional.empty();
        }
        var options = new LinkedHashMap<String, String>();
        endpoint.options().forEach((name, value) -> {
            if (!OPTIONS.containsKey(name)) {
                findings.at(value, "file: takes no '" + name + "' in a pipeline", Spelling.remedy(name,
                        OPTIONS.keySet()) + " Kinorelay itself moves taken files to .done, .failed or .held.");
            } else if (fits(name, value)) {
                options.put(name, value.value());
            }
        });
        return Optional.of(new Origin.Files(folder.isEmpty() ? "" : folder.substring(1), options));
    }

    private boolean fits(String name, Part.Text value) {
        String remedy = wrong(name, value.value());
        if (remedy != null) {
            findings.at(value, name + " cannot be '" + value.value() + "'", remedy);
        }
        return remedy == null;
    }

    private static String wrong(String name, String value) {
        if (value.isBlank() || value.matches("(?s).*(#|\\$\\{|\\$simple\\{|\\{\\{|RAW[({]|%|\\.\\./|\\p{Cntrl}).*")) {
            return "Write plainly " + OPTIONS.get(name) + ".";
        }
        return switch (name) {
            case "recursive" -> value.equals("true") || value.equals("false") ? null : "Write true or false.";
            case "delay" -> value.matches("\\d{3,7}") && Integer.parseInt(value) >= 500 ? null
                    : "Write milliseconds, 500 at least.";
            case "include", "exclude" -> badPattern(value);
            default -> null;
        };
    }

    private static String badPattern(String value) {
        try {
            Pattern.compile(value);
            return null;
        } catch (PatternSyntaxException e) {
            return "The pattern is not complete: " + e.getDescription() + ". To take csv files write .*\\.csv.";
        }
    }
}
