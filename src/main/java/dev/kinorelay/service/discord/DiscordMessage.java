package dev.kinorelay.service.discord;

import dev.kinorelay.domain.Run;
import dev.kinorelay.service.RunReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report as Discord shows it: a colour, a few numbers, and words of a bounded length; nobody is called by it. */
final class DiscordMessage {

    private static final int GREEN = 0x2E7D32;
    private static final int AMBER = 0xF9A825;
    private static final int RED = 0xC62828;
    private static final int LONGEST = 1_500;

    private DiscordMessage() {}

    static Map<String, Object> of(RunReport report) {
        var run = report.run();
        var embed = Map.of("title", title(run), "description", words(run), "color", colour(run), "fields",
                fields(report), "footer", Map.of("text", "run " + run.id()));
        return Map.of("username", "Kinorelay", "embeds", List.of(embed), "allowed_mentions",
                Map.of("parse", List.of()));
    }

    private static String title(Run run) {
        return shortened(run.pipeline() + " for " + run.person() + switch (run.state()) {
            case FAILED -> " failed";
            case HELD -> " waits for your consent";
            default -> " is done";
        }, 250);
    }

    private static String words(Run run) {
        String message = run.message() == null ? "" : run.message();
        return shortened(run.remedy() == null ? message : message + "\n" + run.remedy(), LONGEST);
    }

    private static int colour(Run run) {
        return run.state() == Run.State.FAILED ? RED : run.state() == Run.State.HELD ? AMBER : GREEN;
    }

    private static List<Map<String, Object>> fields(RunReport report) {
        List<Map<String, Object>> fields = new ArrayList<>();
        var counts = report.counts();
        var tally = report.run().tally();
        field(fields, "Read", tally == null ? 0 : tally.read());
        field(fields, "Delivered", counts.delivered());
        field(fields, "Already there", counts.alreadyThere());
        field(fields, "Refused", counts.refused());
        field(fields, "Waiting", counts.waiting());
        fields.add(Map.of("name", "Took", "value", took(report.took()), "inline", true));
        return fields;
    }

    private static void field(List<Map<String, Object>> fields, String name, long count) {
        if (count > 0) {
            fields.add(Map.of("name", name, "value", Long.toString(count), "inline", true));
        }
    }

    private static String took(Duration time) {
        return time.toMinutes() < 1 ? time.toSeconds() + " s"
                : time.toHours() < 1
                        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                        : time.toHours() + " h " + time.toMinutesPart() + " min";
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
