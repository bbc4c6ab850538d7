package dev.kinorelay.web;

import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Departures;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.service.ExportForm;
import dev.kinorelay.service.ExportParts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Shelves of the library as files for other places. */
@Component
public class Exports {

    private static final String LEFT_OUT = "left-out.csv";

    private final List<ExportForm> forms;
    private final Departures departures;

    Exports(List<ExportForm> forms, Departures departures) {
        this.forms = forms.stream().sorted(Comparator.comparing(ExportForm::words)).toList();
        this.departures = departures;
    }

    public List<ExportForm> forms() {
        return forms;
    }

    /** The forms that take such a shelf. */
    public List<ExportForm> forms(Shelf shelf) {
        return forms.stream().filter(form -> form.unfit(shelf).isEmpty()).toList();
    }

    /** Made before anything is sent: what goes wrong is said in words, and a slow reader holds nothing up. */
    public Ready make(String formName, Library.Query query) throws IOException {
        ExportForm form = forms.stream().filter(each -> each.name().equals(formName)).findFirst()
                .orElseThrow(() -> Refusal.unknown("export", formName));
        form.unfit(query.shelf()).ifPresent(why -> {
            throw Refusal.unclear(why, "Choose another form, or another shelf.");
        });
        Path folder = Files.createTempDirectory("kinorelay-export");
        try {
            return made(form, query, folder);
        } catch (IOException | RuntimeException trouble) {
            FileSystemUtils.deleteRecursively(folder);
            throw trouble;
        }
    }

    private Ready made(ExportForm form, Library.Query query, Path folder) throws IOException {
        var leftOut = new LeftOut(folder.resolve(LEFT_OUT));
        try (leftOut; var parts = new ExportParts(form, query.shelf(), folder)) {
            departures.walk(query, kept -> add(parts, leftOut, kept));
            parts.close();
            leftOut.close();
            String name = query.shelf().name().replaceAll("[^\\p{L}\\p{N}]+", "-") + "-" + form.name();
            return new Ready(folder, parts.files(), name, form.ending(), leftOut.count());
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private static void add(ExportParts parts, LeftOut leftOut, Kept kept) {
        try {
            var reason = parts.add(kept);
            if (reason.isPresent()) {
                leftOut.add(kept, reason.get());
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** An export laid ready; closed, it is gone. */
    public record Ready(Path folder, List<Path> parts, String stem, String ending, long leftOut)
            implements AutoCloseable {

        /** Several parts, or a list of what was left out, travel as a ZIP. */
        public boolean isPacked() {
            return parts.size() > 1 || leftOut > 0;
        }

        public String name() {
            return stem + "." + (isPacked() ? "zip" : ending);
        }

        public void into(OutputStream out) throws IOException {
            if (!isPacked()) {
                Files.copy(parts.getFirst(), out);
                return;
            }
            try (var zip = new ZipOutputStream(out)) {
                Function<Path, String> name = part -> stem + (parts.size() == 1 ? ""
                        : "-" + (parts.indexOf(part) + 1)) + "." + ending;
                for (Path part : parts) {
                    put(zip, name.apply(part), part);
                }
                if (leftOut > 0) {
                    put(zip, LEFT_OUT, folder.resolve(LEFT_OUT));
                }
            }
        }

        private static void put(ZipOutputStream zip, String name, Path file) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(file, zip);
            zip.closeEntry();
        }

        @Override
        public void close() throws IOException {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
