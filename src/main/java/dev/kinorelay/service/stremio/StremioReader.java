package dev.kinorelay.service.stremio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/** Reads the library of a Stremio account, which is its watchlist; to the last record or not at all. */
@Component
final class StremioReader implements Reader {

    private final StremioCalls calls;

    StremioReader(StremioCalls calls) {
        this.calls = calls;
    }

    @Override
    public String service() {
        return StremioCalls.SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return shelf.equals(Shelf.WATCHLIST);
    }

    /** Asks what changed first: what happens while the records are read is found next time. */
    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        Map<String, String> changed = new TreeMap<>();
        calls.meta(account).forEach(pair -> changed.put(pair.path(0).asText(), pair.path(1).asText()));
        String mark = mark(changed);
        if (mark.equals(since.mark())) {
            return Reading.unchanged(mark);
        }
        List<JsonNode> records = calls.records(account, List.copyOf(changed.keySet()));
        if (records.stream().map(StremioRecord::id).distinct().count() < changed.size()) {
            throw StremioTrouble.nonsense(account, "it gave fewer records than it says it has");
        }
        int others = 0;
        for (JsonNode record : records) {
            if (StremioRecord.isInLibrary(record)) {
                Optional<Entry> entry = StremioRecord.entry(record);
                entry.ifPresent(sink);
                others += entry.isEmpty() ? 1 : 0;
            }
        }
        return new Reading(Reading.Extent.WHOLE, mark, others == 0 ? null
                : others + " in the library of " + account + " are neither films nor series, and are left out.");
    }

    private static String mark(Map<String, String> changed) {
        CRC32 sum = new CRC32();
        sum.update(changed.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return changed.size() + "-" + Long.toHexString(sum.getValue());
    }
}
