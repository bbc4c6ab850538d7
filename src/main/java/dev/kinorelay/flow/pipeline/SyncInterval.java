package dev.kinorelay.flow.pipeline;

import java.util.Optional;

/** How often lists are read: decimal hours, as ListSync has them, made a time table that a clock can keep. */
public record SyncInterval(String written) {

    private static final double DAY = 24;
    private static final int HOUR = 60;

    /** In hours; a day when it says nothing. */
    double hours() {
        return parsed().orElse(DAY);
    }

    public boolean isUnderstood() {
        return parsed().isPresent();
    }

    private Optional<Double> parsed() {
        String text = written == null ? "" : written.strip().replace(',', '.');
        return text.matches("\\d{1,5}(\\.\\d{1,6})?") && Double.parseDouble(text) > 0
                ? Optional.of(Double.valueOf(text))
                : Optional.empty();
    }

    /** Every so many minutes of the hour or hours of the day; what does not go into them evenly happens a little more often. */
    String cron() {
        double minutes = hours() * HOUR;
        if (minutes < HOUR) {
            return "0 0/" + divisor(HOUR, minutes) + " * * * ?";
        }
        int hours = divisor((int) DAY, hours());
        return hours == DAY ? "0 7 4 * * ?" : "0 7 0/" + hours + " * * ?";
    }

    /** In words a person would use. */
    public String words() {
        double minutes = hours() * HOUR;
        int each = minutes < HOUR ? divisor(HOUR, minutes) : divisor((int) DAY, hours());
        String unit = minutes < HOUR ? "minute" : "hour";
        return each == DAY && minutes >= HOUR ? "every day at 04:07"
                : each == 1 ? "every " + unit : "every " + each + " " + unit + "s";
    }

    private static int divisor(int whole, double most) {
        int best = 1;
        for (int each = 1; each <= whole && each <= most + 1e-9; each++) {
            if (whole % each == 0) {
                best = each;
            }
        }
        return best;
    }
}
