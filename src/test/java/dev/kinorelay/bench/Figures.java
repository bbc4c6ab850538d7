package dev.kinorelay.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what was measured beside what was promised, and how the two compare. */
public final class Figures {

    private static final String LINE = "%-62s %10s %10s %8s%n";

    private final PrintStream out;

    public Figures(PrintStream out) {
        this.out = out;
        out.printf(LINE, "", "measured", "promised", "ratio");
    }

    /** At most so much; a ratio above 1 breaks the promise. */
    public void most(String what, double measured, double promised, String unit) {
        row(what, measured, promised, unit, "≤ ", measured > promised);
    }

    /** At least so much; a ratio below 1 breaks the promise. */
    public void least(String what, double measured, double promised, String unit) {
        row(what, measured, promised, unit, "≥ ", measured < promised);
    }

    /** Nothing was promised. */
    public void seen(String what, double measured, String unit) {
        out.printf(LINE, what, number(measured, unit), "", "");
    }

    private void row(String what, double measured, double promised, String unit, String sign, boolean broken) {
        out.printf(LINE, what, number(measured, unit), sign + number(promised, unit),
                (promised == 0 ? "" : String.format(Locale.ROOT, "%.2f", measured / promised)) + (broken ? " !" : ""));
    }

    private static String number(double value, String unit) {
        return String.format(Locale.ROOT, value < 10 || unit.equals("%") ? "%.2f%s" : "%.0f%s", value,
                unit.isEmpty() ? "" : " " + unit);
    }
}
