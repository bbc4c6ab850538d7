package dev.kinorelay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A connection and what was prepared on it: each statement is parsed once. */
final class Statements implements AutoCloseable {

    /** Makes something of the current row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static final int[] BUNDLES = {256, 16, 1};
    private static final int KEPT = 60;
    private static final int SMALL = 2000;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    int run(String sql, Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException trouble) {
            throw LedgerTrouble.of(sql, trouble);
        }
    }

    <T> List<T> list(String sql, Reading<T> reading, Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reading.of(rows));
            }
            return list;
        } catch (SQLException trouble) {
            throw LedgerTrouble.of(sql, trouble);
        }
    }

    /** Looks at row after row and keeps none. */
    interface Walk {
        void at(ResultSet row) throws SQLException;
    }

    void walk(String sql, Walk walk, Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                walk.at(rows);
            }
        } catch (SQLException trouble) {
            throw LedgerTrouble.of(sql, trouble);
        }
    }

    <T> Optional<T> first(String sql, Reading<T> reading, Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.ofNullable(reading.of(rows)) : Optional.empty();
        } catch (SQLException trouble) {
            throw LedgerTrouble.of(sql, trouble);
        }
    }

    long number(String sql, Object... values) {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** Runs the statement once for each element; returns how many rows each of them touched. */
    <T> int[] each(String sql, Collection<T> elements, Function<T, Object[]> values) {
        if (elements.isEmpty()) {
            return new int[0];
        }
        try {
            PreparedStatement statement = prepared(sql);
            try {
                for (T element : elements) {
                    bind(statement, values.apply(element));
                    statement.addBatch();
                }
                return statement.executeBatch();
            } finally {
                statement.clearBatch();
            }
        } catch (SQLException trouble) {
            throw LedgerTrouble.of(sql, trouble);
        }
    }

    /**
     * Runs an INSERT whose VALUES hold one row of question marks for many rows at a time. Where triggers follow, SQLite
     * keeps a copy of each page that a statement touches, so few statements of many rows are several times faster.
     */
    void bundled(String sql, List<Object[]> rows) {
        int from = 0;
        for (int size : BUNDLES) {
            String many = rows.size() - from < size ? sql : repeated(sql, size);
            for (; rows.size() - from >= size; from += size) {
                run(many, rows.subList(from, from + size).stream().flatMap(Arrays::stream).toArray());
            }
        }
    }

    private static String repeated(String sql, int times) {
        int begin = sql.indexOf('(', sql.indexOf("VALUES"));
        int end = sql.indexOf(')', begin) + 1;
        String row = sql.substring(begin, end);
        return sql.substring(0, end) + (", " + row).repeat(times - 1) + sql.substring(end);
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number -> number;
            case byte[] bytes -> bytes;
            case Boolean truth -> truth ? 1 : 0;
            case Instant instant -> instant.toEpochMilli();
            default -> value.toString();
        };
    }

    /** The work is over, and more may follow on the same connection: what is small stays prepared. */
    void rest() {
        if (prepared.size() > KEPT) {
            close();
            return;
        }
        List<String> large = prepared.keySet().stream().filter(sql -> sql.length() > SMALL).toList();
        try {
            for (String sql : large) {
                prepared.remove(sql).close();
            }
        } catch (SQLException trouble) {
            throw LedgerTrouble.of("close", trouble);
        }
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            prepared.clear();
        } catch (SQLException trouble) {
            throw LedgerTrouble.of("close", trouble);
        }
    }
}
