package dev.kinorelay.flow.title;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Handout;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** A make-believe export without any ids but the addresses of its own pages: lines such as {@code diary;heat;Heat;1995}. */
public final class Diary implements Format {

    private static final String SERVICE = "diary";

    @Override
    public String name() {
        return SERVICE;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public Handout handout() {
        return new Handout("a diary", "plays", "nowhere", "none");
    }

    @Override
    public Recognition recognise(Peek head) {
        return new String(head.head(), StandardCharsets.UTF_8).startsWith(SERVICE + ";")
                ? new Recognition.Known(List.of(Shelf.WATCHLIST))
                : Recognition.Foreign.NO_HINT;
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        var lines = Files.readAllLines(file.path());
        for (int line = 0; line < lines.size(); line++) {
            var parts = lines.get(line).split(";");
            var ref = new MediaRef(MediaKind.MOVIE, List.of(new ExternalId(SERVICE, parts[1])), parts[2], null,
                    parts.length > 3 ? Integer.valueOf(parts[3]) : null, null, null, Facts.NONE);
            sink.accept(new Entry(ref, Value.PRESENT, Instant.parse("2025-01-05T00:00:00Z"), null, null, line + 1));
        }
        return new RowCount(lines.size(), 0, true, null);
    }
}
