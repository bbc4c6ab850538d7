package dev.kinorelay.ledger;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.TitleId;
import java.util.List;

/** Ids under which a far side knows a title that was delivered there; an id that leads to another title makes them one. */
final class LearnedIds {

    private static final String WHOSE = "SELECT title_id FROM external_id WHERE namespace = ? AND value = ?";
    private static final String LEARN = "INSERT INTO external_id (namespace, value, title_id) VALUES (?, ?, ?)";
    private static final String REPEAT = "UPDATE title SET ids = trim(ids || ' ' || ?) WHERE id = ?";

    private LearnedIds() {}

    static void of(Ledger ledger, Statements sql, Change change, List<ExternalId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var merge = new TitleMerge(ledger, sql);
        for (ExternalId id : ids) {
            TitleId title = merge.now(change.titleId());
            var whose = sql.first(WHOSE, row -> new TitleId(row.getString(1)), id.namespace(), id.value());
            if (whose.isPresent()) {
                merge.join(title, id, whose.get());
            } else if (merge.known(title).stream().flatMap(known -> known.ids().stream())
                    .noneMatch(known -> known.namespace().equals(id.namespace()))) {
                sql.run(LEARN, id.namespace(), id.value(), title);
                sql.run(REPEAT, id, title);
            }
        }
    }
}
