package dev.kinorelay.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * A date as IMDb or a spreadsheet wrote it: what it means if the month comes first and if the day does. Null where it
 * cannot be read that way; both alike where nobody can doubt it.
 */
public record WrittenDate(LocalDate monthFirst, LocalDate dayFirst) {

    public static final WrittenDate NONE = new WrittenDate(null, null);

    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
            "Oct", "Nov", "Dec");

    public static WrittenDate of(String text) {
        if (text == null || text.length() < 6) {
            return NONE;
        }
        return Character.isLetter(text.charAt(0)) ? ofFirstGeneration(text) : ofNumbers(text);
    }

    public boolean isNone() {
        return monthFirst == null && dayFirst == null;
    }

    public boolean isSure() {
        return isNone() || monthFirst == null || dayFirst == null || monthFirst.equals(dayFirst);
    }

    public boolean provesMonthFirst() {
        return monthFirst != null && dayFirst == null;
    }

    public boolean provesDayFirst() {
        return dayFirst != null && monthFirst == null;
    }

    /** Null when the order does not tell. */
    public LocalDate in(DateOrder order) {
        if (isSure()) {
            return monthFirst == null ? dayFirst : monthFirst;
        }
        return switch (order) {
            case MONTH_FIRST -> monthFirst;
            case DAY_FIRST -> dayFirst;
            case UNKNOWN -> null;
        };
    }

    /** Such as "Fri Feb  5 22:45:23 2013". */
    private static WrittenDate ofFirstGeneration(String text) {
        String[] parts = text.split(" +");
        int month = parts.length == 5 ? MONTHS.indexOf(parts[1]) + 1 : 0;
        return month == 0 ? NONE : sure(date(number(parts[4]), month, number(parts[2])));
    }

    private static WrittenDate ofNumbers(String text) {
        int end = 0;
        while (end < text.length() && " T".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String date = text.substring(0, end);
        char mark = date.indexOf('/') > 0 ? '/' : date.indexOf('.') > 0 ? '.' : '-';
        String[] parts = date.split(mark == '.' ? "\\." : String.valueOf(mark), -1);
        if (parts.length != 3) {
            return NONE;
        }
        int first = number(parts[0]);
        int second = number(parts[1]);
        int third = number(parts[2]);
        if (parts[0].length() == 4) {
            return sure(date(first, second, third));
        }
        if (parts[2].length() == 2 && mark != '-') {
            third += 2000;
        } else if (parts[2].length() != 4) {
            return NONE;
        }
        LocalDate dayFirst = date(third, second, first);
        return mark == '.' ? sure(dayFirst) : new WrittenDate(date(third, first, second), dayFirst);
    }

    private static WrittenDate sure(LocalDate date) {
        return new WrittenDate(date, date);
    }

    private static int number(String digits) {
        int number = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            if (digit < 0 || digit > 9 || digits.length() > 4) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static LocalDate date(int year, int month, int day) {
        try {
            // Most of what is no day is seen here: an exception for each row costs more than the row.
            return year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31 ? null
                    : LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
