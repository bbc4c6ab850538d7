package dev.kinorelay.flow.pipeline;

import dev.kinorelay.flow.lint.Origin;
import dev.kinorelay.flow.lint.Sentence;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/** Says when a pipeline runs, as a person would. */
final class TriggerWords {

    private static final Pattern DAILY = Pattern
            .compile("0 (\\d{1,2}) (\\d{1,2}) (\\*|\\?) \\* (\\*|\\?|[A-Z]{3}(?:-[A-Z]{3})?)");
    private static final Pattern MINUTES = Pattern.compile("0 [0*]/(\\d{1,2}) \\* (\\*|\\?) \\* (\\*|\\?)");
    private static final Pattern HOURLY = Pattern.compile("0 (\\d{1,2}) \\* (\\*|\\?) \\* (\\*|\\?)");
    private static final Map<String, String> DAYS = Map.of("MON", "Monday", "TUE", "Tuesday", "WED", "Wednesday",
            "THU", "Thursday", "FRI", "Friday", "SAT", "Saturday", "SUN", "Sunday");

    private TriggerWords() {}

    static String of(Sentence sentence) {
        if (!sentence.autoStart()) {
            return "only when asked";
        }
        return switch (sentence.origin()) {
            case Origin.Files files when files.folder().isEmpty() -> "when a file arrives in the inbox";
            case Origin.Files files -> "when a file arrives in " + files.folder() + " of the inbox";
            case Origin.ShelfChange change -> "when the " + change.shelf() + " of the library changes";
            case Origin.Told told -> "when " + told.service() + " tells of something";
            case Origin.Timer timer when timer.cron().equals(Origin.Timer.SYNC) -> "as often as lists are read"
                    + " (kinorelay.sync.interval)";
            case Origin.Timer timer -> cron(timer) + (timer.zone() == null ? "" : " (" + timer.zone() + ")");
        };
    }

    static Optional<Instant> next(Sentence sentence, Instant now) {
        if (!sentence.autoStart() || !(sentence.origin() instanceof Origin.Timer timer)) {
            return Optional.empty();
        }
        try {
            var cron = new CronExpression(timer.cron());
            cron.setTimeZone(
                    timer.zone() == null ? TimeZone.getDefault() : TimeZone.getTimeZone(ZoneId.of(timer.zone())));
            return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(now))).map(Date::toInstant);
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static String cron(Origin.Timer timer) {
        String cron = timer.cron().replaceAll("\\s+", " ");
        var daily = DAILY.matcher(cron);
        if (daily.matches()) {
            return days(daily.group(4)) + " at %02d:%02d".formatted(Integer.valueOf(daily.group(2)),
                    Integer.valueOf(daily.group(1)));
        }
        var minutes = MINUTES.matcher(cron);
        if (minutes.matches()) {
            return minutes.group(1).equals("1") ? "every minute" : "every " + minutes.group(1) + " minutes";
        }
        var hourly = HOURLY.matcher(cron);
        return hourly.matches() ? "every hour at minute " + hourly.group(1) : "by the timer " + cron;
    }

    private static String days(String field) {
        if (field.length() == 1) {
            return "every day";
        }
        String[] days = field.split("-");
        return days.length == 1 ? "every " + DAYS.getOrDefault(field, field)
                : DAYS.getOrDefault(days[0], days[0]) + " to " + DAYS.getOrDefault(days[1], days[1]);
    }
}
