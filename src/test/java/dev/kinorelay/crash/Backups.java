package dev.kinorelay.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;

/** What lies in the folder of the backups. */
final class Backups {

    private Backups() {}

    /** Whether all that calls itself a backup is one. */
    static boolean areWhole(Path folder) throws SQLException {
        try (Stream<Path> files = Files.list(folder.resolve("data").resolve("backups"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".db")).toList()) {
                if (!isWhole(file)) {
                    return false;
                }
            }
            return true;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static boolean isWhole(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?open_mode=1");
                var statement = connection.createStatement();
                ResultSet said = statement.executeQuery("PRAGMA integrity_check")) {
            return said.next() && said.getString(1).equals("ok");
        }
    }
}
