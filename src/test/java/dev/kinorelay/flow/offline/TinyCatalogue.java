package dev.kinorelay.flow.offline;

import dev.kinorelay.domain.CatalogueRow;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Catalogue;
import dev.kinorelay.service.CatalogueRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A catalogue of lines: number, name and year in one file, number and other name in another. */
final class TinyCatalogue implements Catalogue {

    final Path folder;
    URI source = URI.create("http://127.0.0.1:9");
    /** Called before each row. */
    Runnable atEachRow = () -> {};

    TinyCatalogue(Path folder) {
        this.folder = folder;
    }

    void lay(String file, String... lines) throws IOException {
        lay(file, List.of(lines));
    }

    void lay(String file, Iterable<String> lines) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(file)))) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Override
    public String service() {
        return "tiny";
    }

    @Override
    public List<String> files() {
        return List.of("titles.gz", "names.gz");
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public URI source() {
        return source;
    }

    @Override
    public CatalogueRows open(String file, InputStream unpacked) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8));
        return new CatalogueRows() {

            private String line;

            @Override
            public boolean next() throws IOException {
                atEachRow.run();
                line = lines.readLine();
                if (line != null && line.startsWith("wrong")) {
                    throw new NeedsAttention(file + " is something else", "Fetch it again.");
                }
                return line != null;
            }

            @Override
            public Optional<CatalogueRow> row() {
                String[] parts = line.split("\\|");
                long id = Long.parseLong(parts[0]);
                return Optional.of(file.equals("names.gz") ? new CatalogueRow.Name(id, parts[1])
                        : new CatalogueRow.Title(id, parts[2].endsWith("s") ? MediaKind.SHOW : MediaKind.MOVIE, null,
                                parts[1], null, Integer.valueOf(parts[2].replace("s", "")), null, List.of()));
            }

            @Override
            public long unusable() {
                return 0;
            }
        };
    }
}
