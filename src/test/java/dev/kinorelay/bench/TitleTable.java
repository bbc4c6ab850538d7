package dev.kinorelay.bench;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of titles with a header, comma or tab between: an IMDb export, IMDb's title.basics.tsv(.gz), our own, or MovieLens's
 * movies.csv with its links.csv beside it. Columns are known by their names.
 */
record TitleTable(List<Candidate> rows, Map<String, List<String>> written) {

    private static final List<String> ID = List.of("tconst", "const", "imdb_id", "imdbid", "id", "tmdbid");
    private static final List<String> TITLE = List.of("primarytitle", "title", "name");
    private static final List<String> ORIGINAL = List.of("originaltitle", "original title", "original_title");
    private static final List<String> YEAR = List.of("startyear", "year", "release_date");
    private static final List<String> KIND = List.of("titletype", "title type", "kind", "type");
    private static final Pattern BEHIND = Pattern.compile("^(.*?)\\s*\\((\\d{4})(?:[-–]\\d*)?\\)\\s*$");

    static TitleTable of(Path file) throws IOException {
        Path links = file.resolveSibling("links.csv");
        Map<String, String> ids = new HashMap<>();
        if (file.getFileName().toString().equals("movies.csv") && Files.exists(links)) {
            read(links, row -> ids.put(cell(row, List.of("movieid")), imdb(cell(row, ID))));
        }
        List<Candidate> rows = new ArrayList<>();
        Map<String, List<String>> written = new HashMap<>();
        read(file, row -> {
            String id = ids.isEmpty() ? imdb(cell(row, ID)) : ids.get(cell(row, List.of("movieid")));
            MediaKind kind = ids.isEmpty() ? kind(cell(row, KIND)) : MediaKind.MOVIE;
            String title = cell(row, TITLE);
            if (id != null && title != null && kind != null) {
                rows.add(candidate(id, kind, title, row));
                written.put(id, several(cell(row, List.of("written"))));
            }
        });
        return new TitleTable(rows, written);
    }

    private static Candidate candidate(String id, MediaKind kind, String title, CSVRecord row) {
        Matcher behind = BEHIND.matcher(title);
        String year = cell(row, YEAR);
        boolean told = year == null && behind.matches();
        String digits = told ? behind.group(2) : year == null || year.length() < 4 ? null : year.substring(0, 4);
        Integer number = digits == null || !digits.chars().allMatch(Character::isDigit) ? null
                : Integer.valueOf(digits);
        var ref = new MediaRef(kind, List.of(ExternalId.imdb(id)), told ? behind.group(1) : title, cell(row, ORIGINAL),
                number, null, null, Facts.NONE);
        return new Candidate(ref, several(cell(row, List.of("others"))), null, null);
    }

    private static void read(Path file, Consumer<CSVRecord> sink) throws IOException {
        try (var bytes = Files.newInputStream(file);
                var reader = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            reader.mark(4096);
            boolean tabs = reader.readLine().indexOf('\t') >= 0;
            reader.reset();
            var form = (tabs ? CSVFormat.DEFAULT.builder().setDelimiter('\t').setQuote(null)
                    : CSVFormat.DEFAULT.builder())
                    .setHeader().setSkipHeaderRecord(true).setIgnoreHeaderCase(true).setAllowMissingColumnNames(true)
                    .get();
            form.parse(reader).forEach(sink);
        }
    }

    private static String cell(CSVRecord row, List<String> names) {
        for (String name : names) {
            if (row.isSet(name) && !row.get(name).isBlank() && !row.get(name).equals("\\N")) {
                return row.get(name).strip();
            }
        }
        return null;
    }

    private static List<String> several(String cell) {
        return cell == null ? List.of() : List.of(cell.split(" / "));
    }

    private static String imdb(String id) {
        return id == null || id.startsWith("tt") ? id : "tt" + "0".repeat(Math.max(0, 7 - id.length())) + id;
    }

    /** Episodes and games are none of the titles looked for. */
    private static MediaKind kind(String type) {
        String plain = type == null ? "movie" : type.toLowerCase(Locale.ROOT).replace(" ", "");
        return switch (plain) {
            case "show", "tvseries", "tvminiseries", "mini-series" -> MediaKind.SHOW;
            case "tvepisode", "episode", "videogame" -> null;
            default -> MediaKind.MOVIE;
        };
    }
}
