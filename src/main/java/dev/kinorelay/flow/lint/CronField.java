package dev.kinorelay.flow.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One of the six fields of a time table and the numbers it may hold; Quartz takes a 99 that stands anywhere for a star. */
record CronField(String name, int least, int most) {

    private static final List<CronField> ALL = List.of(new CronField("second", 0, 59), new CronField("minute", 0, 59),
            new CronField("hour", 0, 23), new CronField("day", 1, 31), new CronField("month", 1, 12),
            new CronField("weekday", 1, 7));
    /** Steps, the how-manieth of a month and days before its end are no moments. */
    private static final Pattern NO_MOMENT = Pattern.compile("/\\d+|#\\d+|L-\\d+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** What is wrong with a number in it, in words. */
    static Optional<String> outOfRange(String cron) {
        String[] fields = cron.split("\\s+");
        for (int i = 0; i < Math.min(fields.length, ALL.size()); i++) {
            CronField field = ALL.get(i);
            var wrong = Arrays.stream(NO_MOMENT.matcher(fields[i]).replaceAll("").split("[^0-9]+"))
                    .filter(part -> NUMBER.matcher(part).matches() && !field.holds(part)).findFirst();
            if (wrong.isPresent()) {
                String one = (field.name.startsWith("h") ? ": an " : ": a ") + field.name;
                return Optional.of(wrong.get() + " is no " + field.name + one + " is " + field.least + " to "
                        + field.most);
            }
        }
        return Optional.empty();
    }

    private boolean holds(String number) {
        return number.length() < 4 && Integer.parseInt(number) >= least && Integer.parseInt(number) <= most;
    }
}
