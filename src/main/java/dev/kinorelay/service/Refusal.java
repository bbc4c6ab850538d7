package dev.kinorelay.service;

import dev.kinorelay.table.Row;

/** Why a row cannot be used and what to do; {@code losesTitle}: somebody might miss it, so the file is not complete. */
public record Refusal(String reason, String remedy, boolean losesTitle) {

    /** Not a refusal: the row tells nothing of the shelf the file is read for, and is not counted. */
    public static final Refusal ELSEWHERE = new Refusal("", "", false);

    private static final int LONGEST = 40;

    /** A cell as a message quotes it: on one line, and not too long. */
    public static String quoted(String cell) {
        String line = cell.replaceAll("\\p{Cntrl}+", " ");
        return "\"" + (line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…") + "\"";
    }

    /**
     * Null when the cells of a row can be told apart. {@code mattering}: columns of which half a cell is worse than none, for
     * nobody knows how long the last cell of a file without a last line end was.
     */
    public static Refusal ofShape(Row row, int width, String again, int... mattering) {
        if (row.flaw() != Row.Flaw.NONE) {
            return ofFlaw(row, again);
        }
        if (row.isCut() && (row.size() < width || matters(row.size() - 1, mattering))) {
            return new Refusal("The file ends in the middle of this row: it has " + row.size() + " of " + width
                    + " cells.", again, true);
        }
        if (row.size() == 1 && width > 1 && row.text(0).indexOf(',') > 0) {
            return new Refusal("The whole row stands in one cell, as a spreadsheet leaves it that expects another"
                    + " separator.", again, true);
        }
        return null;
    }

    private static Refusal ofFlaw(Row row, String again) {
        long line = row.flawLine();
        String close = "Close it in that line, or do this: " + again;
        return switch (row.flaw()) {
            case OPEN_QUOTE -> new Refusal("The quotation mark opened in line " + line + " is never closed, so nothing"
                    + " after it can be read.", close, true);
            case TORN_QUOTE -> new Refusal("The quotation mark opened in line " + line + " is closed in the middle of"
                    + " another row; the lines up to " + (row.line() + row.breaks() - 1) + " cannot be told apart.",
                    close, true);
            case TOO_LONG, NONE -> new Refusal("The row is longer than a million characters, which no title is.",
                    "Look for a huge cell or a lost line end in that line, or do this: " + again, true);
        };
    }

    private static boolean matters(int last, int... mattering) {
        for (int column : mattering) {
            if (column == last) {
                return true;
            }
        }
        return false;
    }
}
