package dev.kinorelay.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Writes IMDb exports of any size: invented titles, real shapes; the same seed gives the same file. */
final class ImdbFiles {

    private static final String RATINGS = "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,"
            + "IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\n";
    private static final String LIST = "Position,Const,Created,Modified,Description,Title,Original Title,URL,"
            + "Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,"
            + "Date Rated\n";
    private static final LocalDate NEWEST = LocalDate.of(2026, 9, 30);

    private static final List<String> WORDS = List.of("Midnight", "Harbour", "The", "Last", "Winter", "of", "Return",
            "Crossing", "Silent", "Machine", "Daughter", "and", "Fire", "Garden", "Night", "Paper", "Stone", "Love",
            "Years", "Train", "City", "a", "Blue", "Horizon", "Letters", "from", "Secret", "Mountain", "Dog", "Summer");
    private static final List<String> ACCENTED = List.of("Été", "Über", "Niño", "Crème", "Håkan", "Жизнь", "Зеркало",
            "東京", "Żona", "São");
    private static final List<String> GENRES = List.of("Action", "Adventure", "Animation", "Biography", "Comedy",
            "Crime", "Documentary", "Drama", "Family", "Fantasy", "Film-Noir", "History", "Horror", "Music", "Mystery",
            "Romance", "Sci-Fi", "Sport", "Thriller", "War", "Western");
    private static final List<String> FIRST = List.of("Anna", "Pedro", "Wong", "Céline", "Akira", "Agnès", "Sidney",
            "Mira", "Jean-Pierre", "Lars", "Greta", "Abbas", "Satyajit", "Jane", "Billy", "Chloé");
    private static final List<String> LAST = List.of("Varga", "Almeida", "Tanaka", "Lindström", "O'Hara", "Petrov",
            "Moreau", "Rossi", "Nair", "Campion-Hale", "Kiarostani", "Wilder-Smith", "Novák", "da Silva");

    private ImdbFiles() {}

    /** Ratings as IMDb exports them today; the first {@code changed} titles of an even spread have another rating. */
    static Path ratings(Path file, int rows, long seed, int changed) throws IOException {
        return write(file, RATINGS, rows, (row, text) -> {
            Title title = Title.of(row, seed);
            int rating = 1 + title.random(0).nextInt(10);
            boolean other = changed > 0 && row % Math.max(1, rows / changed) == 0 && row / (rows / changed) < changed;
            text.append(title.id()).append(',').append(other ? rating % 10 + 1 : rating).append(',');
            text.append(NEWEST.minusDays((long) row * 7000 / rows)).append(',');
            title.names(text);
            text.append(",https://www.imdb.com/title/").append(title.id()).append(',');
            title.facts(text, true);
        });
    }

    /** A watchlist as IMDb exports it today, a tenth of it rated, some rows with a note of two lines. */
    static Path watchlist(Path file, int rows, long seed) throws IOException {
        return write(file, LIST, rows, (row, text) -> {
            Title title = Title.of(row, seed);
            LocalDate day = LocalDate.of(2012, 1, 1).plusDays((long) row * 5000 / rows);
            text.append(row + 1).append(',').append(title.id()).append(',').append(day).append(',').append(day);
            text.append(row % 50 == 0 ? ",\"Seen on a train.\nMust \"\"finish\"\" it\"," : ",,");
            title.names(text);
            text.append(",https://www.imdb.com/title/").append(title.id()).append("/,");
            title.facts(text, false);
            text.append(row % 10 == 0 ? "," + (1 + row % 10) + "," + day : ",,");
        });
    }

    private interface RowWriter {
        void write(int row, StringBuilder text);
    }

    private static Path write(Path file, String header, int rows, RowWriter writer) throws IOException {
        StringBuilder text = new StringBuilder(512);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(header);
            for (int row = 0; row < rows; row++) {
                text.setLength(0);
                writer.write(row, text);
                out.append(text).append('\n');
            }
        }
        return file;
    }

    private record Title(String id, long seed) {

        static Title of(int row, long seed) {
            long number = 10_000 + row * 89L + (row % 7 == 0 ? 10_000_000 : 0);
            return new Title("tt" + "0".repeat(Math.max(0, 7 - Long.toString(number).length())) + number,
                    seed * 1_000_003 + row);
        }

        Random random(int purpose) {
            return new Random(seed * 31 + purpose);
        }

        void names(StringBuilder text) {
            Random random = random(1);
            String title = name(random);
            text.append('"')
                    .append(title)
                    .append("\",\"")
                    .append(random.nextInt(6) == 0 ? name(random) : title)
                    .append('"');
        }

        void facts(StringBuilder text, boolean ratings) {
            Random random = random(2);
            int kind = random.nextInt(100);
            boolean movie = kind < 72;
            int year = 1930 + (int) (95 * Math.sqrt(random.nextDouble()));
            text.append(movie ? "Movie"
                    : kind < 84 ? "TV Series"
                            : kind < 92 ? "TV Episode"
                                    : kind < 95
                                            ? "TV Mini Series"
                                            : kind < 97 ? "Short"
                                                    : kind < 98 ? "TV Special" : kind < 99 ? "Video" : "TV Movie");
            text.append(',').append(3 + random.nextInt(7)).append('.').append(random.nextInt(10)).append(',');
            text.append(20 + random.nextInt(160)).append(',').append(year).append(",\"");
            text.append(joined(random, 1 + random.nextInt(5), ", ", GENRES)).append("\",");
            text.append((int) Math.exp(4 + random.nextDouble() * 10)).append(',');
            String released = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365)).toString();
            text.append(ratings ? '"' + released + '"' : released).append(',');
            if (movie || kind >= 84) {
                text.append('"').append(director(random));
                if (random.nextInt(8) == 0) {
                    text.append(ratings ? "," : ", ").append(director(random));
                }
                text.append('"');
            }
        }

        private static String name(Random random) {
            StringBuilder name = new StringBuilder(joined(random, 3 + random.nextInt(6), " ", WORDS));
            int spice = random.nextInt(100);
            if (spice < 8) {
                name.append(' ').append(ACCENTED.get(random.nextInt(ACCENTED.size())));
            } else if (spice < 12) {
                name.insert(0, "Harbour Lights: ").append(", Part ").append(random.nextInt(9));
            } else if (spice == 12) {
                name.append(" \"\"Redux\"\"");
            }
            return name.toString();
        }

        private static String director(Random random) {
            return FIRST.get(random.nextInt(FIRST.size())) + " " + (char) ('A' + random.nextInt(26)) + ". "
                    + LAST.get(random.nextInt(LAST.size()));
        }

        private static String joined(Random random, int count, String glue, List<String> words) {
            StringBuilder text = new StringBuilder();
            int at = random.nextInt(words.size());
            for (int word = 0; word < count; word++) {
                text.append(word == 0 ? "" : glue).append(words.get(at));
                at = (at + 1 + random.nextInt(words.size() / 5)) % words.size();
            }
            return text.toString();
        }
    }
}
