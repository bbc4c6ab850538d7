package dev.kinorelay.service.csv;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Doubt;
import dev.kinorelay.service.Source;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.Rows;
import dev.kinorelay.table.TableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Out of how many points ratings are: as the YAML says, else as a person does; a 4 alone does not tell. */
final class Scales {

    static final String ABOUT = "scale";
    private static final String WORDS = "out of ";

    private Scales() {}

    static Optional<Doubt> doubt(Source file, Columns columns) throws IOException {
        if (!file.shelf().equals(Shelf.RATINGS) || columns.at("rating") == null || columns.scale() != null
                || file.told().containsKey(ABOUT)) {
            return Optional.empty();
        }
        double most = most(file, columns.at("rating"));
        List<String> choices = Stream.of(5, 10, 100).filter(scale -> scale >= most).map(scale -> WORDS + scale)
                .toList();
        return choices.isEmpty() ? Optional.empty()
                : Optional.of(new Doubt(ABOUT,
                        "Its highest rating is " + BigDecimal.valueOf(most).stripTrailingZeros().toPlainString()
                                + ". Out of how many are they?",
                        choices));
    }

    /** Zero when it is not known, so that no rating fits. */
    static int of(Source file, Columns columns) {
        String told = file.told().getOrDefault(ABOUT, "");
        return columns.scale() != null ? columns.scale()
                : told.startsWith(WORDS) ? Integer.parseInt(told.substring(WORDS.length())) : 0;
    }

    /** Null when the cell holds no number. */
    static Double number(Row row, int cell) {
        String text = cell < 0 ? null : row.text(cell);
        return text == null || !text.matches("\\d{1,4}([.,]\\d{1,4})?") ? null : Double.valueOf(text.replace(',', '.'));
    }

    private static double most(Source file, String column) throws IOException {
        double most = 0;
        try (Rows rows = TableFile.of(file.path()).open()) {
            int cell = rows.nextFilled() ? ColumnNames.of(rows.row()).at(column) : -1;
            while (cell >= 0 && rows.next()) {
                Double number = rows.row().flaw() == Row.Flaw.NONE ? number(rows.row(), cell) : null;
                most = number == null ? most : Math.max(most, number);
            }
        }
        return most;
    }
}
