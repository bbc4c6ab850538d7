package dev.kinorelay.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A moment as programs write it: 2024-01-31 20:15:03, with T, offset or fractions too, or as seconds since 1970. */
public final class WrittenTime {

    private static final int SECONDS = 11;
    private static final int MILLIS = 14;
    private static final int FEWEST_DIGITS = 9;
    private static final int MOST_DIGITS = 16;
    private static final String SHAPE = "0000-00-00*00:00";
    private static final int NONE = -1;

    private final String text;
    private int at;

    private WrittenTime(String text) {
        this.text = text;
        this.at = SHAPE.length();
    }

    /** Null when it is no time; one without an offset is of the given zone. */
    public static Instant of(String text, ZoneId zone) {
        if (text == null || text.length() < FEWEST_DIGITS) {
            return null;
        }
        try {
            return hasShape(text) ? new WrittenTime(text).in(zone) : counted(text);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static boolean hasShape(String text) {
        for (int place = 0; place < SHAPE.length(); place++) {
            char want = SHAPE.charAt(place);
            char is = place < text.length() ? text.charAt(place) : 0;
            boolean fits = want == '0' ? is >= '0' && is <= '9' : want == '*' ? is == ' ' || is == 'T' : is == want;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Instant counted(String text) {
        if (text.length() > MOST_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        long number = Long.parseLong(text);
        return Instant.ofEpochSecond(text.length() <= SECONDS ? number
                : text.length() <= MILLIS ? number / 1000 : number / 1_000_000);
    }

    private Instant in(ZoneId zone) {
        int second = pass(':') ? number() : 0;
        if (second != NONE && pass('.')) {
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        ZoneId told = told(zone);
        return second == NONE || told == null ? null
                : LocalDateTime.of(number(0) * 100 + number(2), number(5), number(8), number(11), number(14), second)
                        .atZone(told).toInstant();
    }

    /** Null when what follows is no offset. */
    private ZoneId told(ZoneId zone) {
        if (at == text.length()) {
            return zone;
        }
        String rest = text.substring(at).strip();
        if (rest.equals("Z") || rest.equals("UTC") || rest.equals("+00:00")) {
            return ZoneOffset.UTC;
        }
        return rest.startsWith("+") || rest.startsWith("-") ? ZoneOffset.of(rest) : null;
    }

    private boolean pass(char mark) {
        boolean there = at < text.length() && text.charAt(at) == mark;
        at += there ? 1 : 0;
        return there;
    }

    private int number() {
        if (at + 2 > text.length() || !isDigit(text.charAt(at)) || !isDigit(text.charAt(at + 1))) {
            return NONE;
        }
        at += 2;
        return number(at - 2);
    }

    private int number(int place) {
        return (text.charAt(place) - '0') * 10 + text.charAt(place + 1) - '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
