package dev.kinorelay.bench;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.github.skjolber.stcsv.sa.StringArrayCsvReader;
import com.univocity.parsers.csv.CsvParserSettings;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Plain CSV libraries, each used in the fastest way it offers to get at all cells as strings. Each counts the rows. */
final class Rivals {

    /** Reads a file to its end. */
    interface Rival {
        long rows(Path file) throws IOException;
    }

    private Rivals() {}

    static Map<String, Rival> all() {
        Map<String, Rival> all = new LinkedHashMap<>();
        all.put("FastCSV", Rivals::fastCsv);
        all.put("sesseltjonna-csv", Rivals::sesseltjonna);
        all.put("univocity-parsers", Rivals::univocity);
        all.put("Jackson CSV", Rivals::jackson);
        all.put("Commons CSV", Rivals::commons);
        return all;
    }

    private static long fastCsv(Path file) throws IOException {
        long rows = 0;
        try (InputStream in = Files.newInputStream(file);
                CsvReader<String[]> reader = CsvReader.builder().build(StringArrayHandler.of(), in)) {
            for (String[] row : reader) {
                rows += seen(row);
            }
        }
        return rows;
    }

    private static long sesseltjonna(Path file) throws IOException {
        long rows = 0;
        try (Reader in = text(file)) {
            var reader = StringArrayCsvReader.builder().build(in);
            for (String[] row = reader.next(); row != null; row = reader.next()) {
                rows += seen(row);
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
        return rows;
    }

    private static long univocity(Path file) throws IOException {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setMaxCharsPerColumn(1 << 20);
        settings.setReadInputOnSeparateThread(false);
        settings.getFormat().setLineSeparator("\n");
        var parser = new com.univocity.parsers.csv.CsvParser(settings);
        long rows = 0;
        try (Reader in = text(file)) {
            parser.beginParsing(in);
            for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
                rows += seen(row);
            }
        }
        return rows;
    }

    private static long jackson(Path file) throws IOException {
        long rows = 0;
        try (InputStream in = Files.newInputStream(file);
                MappingIterator<String[]> all = new CsvMapper().readerFor(String[].class)
                        .with(CsvParser.Feature.WRAP_AS_ARRAY)
                        .readValues(in)) {
            while (all.hasNext()) {
                rows += seen(all.next());
            }
        }
        return rows;
    }

    private static long commons(Path file) throws IOException {
        long rows = 0;
        try (Reader in = new BufferedReader(text(file)); CSVParser parser = CSVFormat.RFC4180.parse(in)) {
            for (CSVRecord row : parser) {
                rows += row.size() > 0 ? 1 : 0;
            }
        }
        return rows;
    }

    private static Reader text(Path file) throws IOException {
        return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
    }

    private static int seen(String[] row) {
        return row.length > 0 && row[0] != null ? 1 : 0;
    }
}
