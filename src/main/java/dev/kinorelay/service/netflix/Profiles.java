package dev.kinorelay.service.netflix;

import dev.kinorelay.service.Doubt;
import dev.kinorelay.service.Source;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Rows;
import dev.kinorelay.table.TableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The long form tells of all profiles of an account; whose viewings are wanted is for a person to say. */
final class Profiles {

    static final String ABOUT = "profile";
    static final String COLUMN = "Profile Name";
    private static final int MOST = 20;

    private Profiles() {}

    static Optional<Doubt> of(Source file) throws IOException {
        if (file.told().containsKey(ABOUT)) {
            return Optional.empty();
        }
        List<String> names = names(file);
        return names.size() < 2 ? Optional.empty()
                : Optional.of(new Doubt(ABOUT, "It tells of several profiles. Which one is taken?", names));
    }

    private static List<String> names(Source file) throws IOException {
        var names = new TreeSet<String>();
        try (Rows rows = TableFile.of(file.path()).open()) {
            int column = rows.nextFilled() ? ColumnNames.of(rows.row()).at(COLUMN) : -1;
            while (column >= 0 && names.size() < MOST && rows.next()) {
                if (!rows.row().isBlank() && !rows.row().isEmpty(column)) {
                    names.add(plain(rows.row().text(column)));
                }
            }
        }
        return new ArrayList<>(names);
    }

    /** On one line, as it is asked. */
    static String plain(String name) {
        String line = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= 80 ? line : line.substring(0, 80);
    }
}
