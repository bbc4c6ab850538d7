package dev.kinorelay.service.stremio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Capabilities;
import dev.kinorelay.service.Writer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts titles into the library of a Stremio account and takes them out, a batch in one call. */
@Component
final class StremioWriter implements Writer {

    private final StremioCalls calls;
    private final StremioSettings settings;
    private final Clock clock;

    StremioWriter(StremioCalls calls, StremioSettings settings, Clock clock) {
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String service() {
        return StremioCalls.SERVICE;
    }

    @Override
    public Capabilities capabilities(Shelf shelf) {
        return Capabilities.remote(settings.batch(), 1);
    }

    @Override
    public List<Receipt> write(Account account, Shelf shelf, List<Parcel> batch) {
        if (!shelf.equals(Shelf.WATCHLIST)) {
            return batch.stream()
                    .map(parcel -> Receipt.refused(parcel, "Kinorelay does not write " + shelf + " in Stremio."))
                    .toList();
        }
        Map<String, JsonNode> known = known(account, batch);
        Map<String, JsonNode> changes = new LinkedHashMap<>();
        List<Receipt> receipts = new ArrayList<>();
        for (Parcel parcel : batch) {
            receipts.add(StremioRecord.id(parcel.change().ref()).map(id -> receipt(parcel, id, known, changes))
                    .orElseGet(() -> Receipt.refused(parcel,
                            "Stremio knows films and series by their id at IMDb, and this one has none.")));
        }
        if (!changes.isEmpty()) {
            calls.put(account, List.copyOf(changes.values()));
        }
        return receipts;
    }

    /** Notes what is to be written; a record that is as it should be is left alone. */
    private Receipt receipt(Parcel parcel, String id, Map<String, JsonNode> known, Map<String, JsonNode> changes) {
        boolean there = !parcel.change().isRemove();
        JsonNode record = known.get(id);
        if (there == (record != null && StremioRecord.isInLibrary(record))) {
            return Receipt.alreadyThere(parcel);
        }
        JsonNode changed = record == null ? StremioRecord.fresh(parcel.change().ref(), id, clock.instant())
                : StremioRecord.there(record, there, clock.instant());
        known.put(id, changed);
        changes.put(id, changed);
        return Receipt.delivered(parcel);
    }

    @Override
    public List<Receipt> confirm(Account account, Shelf shelf, List<Parcel> unknown) {
        Map<String, JsonNode> known = known(account, unknown);
        return unknown.stream().filter(parcel -> StremioRecord.id(parcel.change().ref()).filter(id -> {
            JsonNode record = known.get(id);
            return parcel.change().isRemove() != (record != null && StremioRecord.isInLibrary(record));
        }).isPresent()).map(Receipt::delivered).toList();
    }

    private Map<String, JsonNode> known(Account account, List<Parcel> batch) {
        List<String> ids = batch.stream().flatMap(parcel -> StremioRecord.id(parcel.change().ref()).stream())
                .distinct().toList();
        Map<String, JsonNode> known = new LinkedHashMap<>();
        calls.records(account, ids).forEach(record -> known.put(StremioRecord.id(record), record));
        return known;
    }
}
