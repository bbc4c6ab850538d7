package dev.kinorelay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Reads columns that may be empty, and lists kept as one text. */
final class Columns {

    private static final String BAR = "|";

    private Columns() {}

    static Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return millis == 0 && row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static Integer integer(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return number == 0 && row.wasNull() ? null : Integer.valueOf(number);
    }

    static Long big(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return number == 0 && row.wasNull() ? null : Long.valueOf(number);
    }

    static Double real(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return number == 0 && row.wasNull() ? null : Double.valueOf(number);
    }

    /** Null for an empty list: not known. */
    static String joined(List<String> parts) {
        return parts.isEmpty() ? null : String.join(BAR, parts);
    }

    static List<String> parts(String joined) {
        if (joined == null) {
            return List.of();
        }
        return joined.contains(BAR) ? List.of(joined.split("\\|", -1)) : List.of(joined);
    }
}
