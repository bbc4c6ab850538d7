package dev.kinorelay.flow.lint;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/** Reads what starts a pipeline: the inbox, a timer, a shelf of the library, or what a service tells. */
final class Origins {

    static final String INBOX = "{{kinorelay.inbox.folder}}";
    /** Every placeholder a pipeline may hold; the inbox, and how often lists are read. */
    static final List<String> PLACEHOLDERS = List.of(INBOX, "{{kinorelay.inbox}}", Origin.Timer.SYNC);

    private static final Map<String, String> ELSEWHERE = Map.of(
            "kamelet",
            "A block cannot begin a pipeline: begin with file:, quartz:, shelf: or hook: and make the block a step.",
            "platform-http",
            "Every pipeline can be started by POST /hooks/<token>/run/<pipeline>; it needs no address.",
            "timer", "Write quartz:<name>?cron=0+0+3+*+*+? for every night at three.",
            "cron", "Write quartz:<name>?cron=0+0+3+*+*+? for every night at three.",
            "scheduler", "Write quartz:<name>?cron=0+0+3+*+*+? for every night at three.");

    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9]*");

    private final Findings findings;

    Origins(Findings findings) {
        this.findings = findings;
    }

    Optional<Origin> of(Part.Fields from) {
        return Endpoint.of(from, findings).flatMap(endpoint -> switch (endpoint.scheme()) {
            case "file" -> new InboxFiles(findings).of(endpoint);
            case "quartz" -> timer(endpoint);
            case "shelf" -> shelf(endpoint);
            case "hook" -> told(endpoint);
            default -> wrong(endpoint.at(), "A pipeline cannot begin with " + endpoint.scheme() + ":",
                    ELSEWHERE.getOrDefault(endpoint.scheme(),
                            "Begin with file:" + INBOX + ", quartz:, shelf: or hook:."));
        });
    }

    private Optional<Origin> shelf(Endpoint endpoint) {
        String[] parts = endpoint.path().split("/", 2);
        if (!endpoint.options().isEmpty()) {
            return wrong(endpoint.at(), "shelf: takes no options", "Write shelf:library/watchlist.");
        }
        if (parts.length < 2 || !parts[0].equals(Account.LIBRARY)) {
            return wrong(endpoint.at(), "Only the library tells when a shelf changes, not '" + parts[0] + "'",
                    "Write shelf:library/watchlist, or begin with quartz: and read the account.");
        }
        if (!Endpoint.isPlain(parts[1])) {
            return wrong(endpoint.at(), "The shelf's name holds a character that cannot be used there",
                    Endpoint.PLAINLY);
        }
        try {
            return Optional.of(new Origin.ShelfChange(parts[0], new Shelf(parts[1])));
        } catch (IllegalArgumentException e) {
            return wrong(endpoint.at(), "There is no shelf '" + parts[1] + "'",
                    Spelling.remedy(parts[1], List.of("watchlist", "ratings", "history", "requests", "list:<name>")));
        }
    }

    /** Whether the pipeline begins with what a service tells. */
    static boolean isTold(Part.Fields from) {
        return from.get("uri") instanceof Part.Text uri && uri.value().startsWith("hook:");
    }

    private Optional<Origin> told(Endpoint endpoint) {
        return endpoint.options().isEmpty() && SERVICE.matcher(endpoint.path()).matches()
                ? Optional.of(new Origin.Told(endpoint.path()))
                : wrong(endpoint.at(), "hook: takes the name of a service and nothing else", "Write hook:plex.");
    }

    private Optional<Origin> timer(Endpoint endpoint) {
        var known = List.of("cron", "trigger.timeZone");
        for (var name : endpoint.options().keySet()) {
            if (!known.contains(name)) {
                return wrong(endpoint.options().get(name), "quartz: takes no '" + name + "' here",
                        Spelling.remedy(name, known));
            }
        }
        if (!endpoint.options().containsKey("cron")) {
            return wrong(endpoint.at(), "The timer has no cron",
                    "Write quartz:<name>?cron=0+0+3+*+*+? for every night at three.");
        }
        String cron = endpoint.value("cron").replace('+', ' ').strip();
        var zone = endpoint.options().get("trigger.timeZone");
        return (cron.equals(Origin.Timer.SYNC) || cron(endpoint, cron)) && zone(zone)
                ? Optional.of(new Origin.Timer(cron, zone == null ? null : zone.value()))
                : Optional.empty();
    }

    private boolean cron(Endpoint endpoint, String cron) {
        String[] fields = cron.split("\\s+");
        var wrong = fields.length == 5 ? Optional.of("it has five fields") : CronField.outOfRange(cron);
        if (wrong.isEmpty()) {
            wrong = unreadable(cron);
        }
        wrong.ifPresent(what -> findings.at(endpoint.options().get("cron"), "'" + cron + "' is no time table: " + what,
                fields.length == 5
                        ? "A Quartz cron begins with the seconds and has ? for one of the two days: 0 " + fields[0]
                                + " " + fields[1] + " * * ? runs daily."
                        : "Six fields: second minute hour day month weekday; one of the two days is ?. "
                                + "0 0 3 * * ? is every night at three."));
        return wrong.isEmpty();
    }

    private static Optional<String> unreadable(String cron) {
        try {
            new CronExpression(cron);
            return Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private boolean zone(Part.Text zone) {
        try {
            return zone == null || ZoneId.of(zone.value()) != null;
        } catch (DateTimeException e) {
            findings.at(zone, "There is no time zone '" + zone.value() + "'", "Write for instance Europe/Berlin.");
            return false;
        }
    }

    private <T> Optional<T> wrong(Part part, String message, String remedy) {
        findings.at(part, message, remedy);
        return Optional.empty();
    }
}
