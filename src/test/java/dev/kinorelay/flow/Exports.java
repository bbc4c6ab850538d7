package dev.kinorelay.flow;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small export files of IMDb, written from rows such as {@code tt0000001 8} or {@code tt0000001 2025-01-05}. */
final class Exports {

    private static final String RATINGS = "Const,Your Rating,Date Rated,Title,Title Type\n";
    private static final String LIST = "Position,Const,Created,Modified,Description,Title,Original Title,URL,"
            + "Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,"
            + "Date Rated\n";

    private Exports() {}

    /** Where a file of that shelf is dropped so that nobody has to ask which it is. */
    static String path(String shelf) {
        return switch (shelf) {
            case "ratings" -> "ratings.csv";
            case "history" -> "checkins.csv";
            default -> shelf + "/list.csv";
        };
    }

    static byte[] of(String shelf, List<String> rows) {
        var text = new StringBuilder(shelf.equals("ratings") ? RATINGS : LIST);
        int position = 1;
        for (String row : rows) {
            String[] parts = row.split(" ");
            text.append(shelf.equals("ratings") ? rated(parts) : listed(position++, parts));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String rated(String[] parts) {
        return parts[0] + "," + parts[1] + ",2025-01-05,Film " + parts[0] + ",Movie\n";
    }

    private static String listed(int position, String[] parts) {
        String day = parts.length > 1 ? parts[1] : "2025-01-05";
        return position + "," + parts[0] + "," + day + "," + day + ",,Film " + parts[0] + ",Film " + parts[0]
                + ",https://www.imdb.com/title/" + parts[0] + "/,Movie,7.0,100,2001,Drama,100,2001-01-01,,,\n";
    }
}
