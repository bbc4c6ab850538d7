package dev.kinorelay.ledger;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.ledger.Titles.Split;
import java.util.List;
import java.util.Optional;

/** Takes a title apart by hand: ids go to a title of their own, and are never joined with the old one again. */
final class TitleSplit {

    private static final String COPY = """
            INSERT INTO title (id, kind, ids, title, original_title, sort_title, year, season, episode)
            SELECT ?, kind, ?, title, original_title, sort_title, year, season, episode FROM title WHERE id = ?""";
    private static final String MOVE = "UPDATE external_id SET title_id = ? WHERE namespace = ? AND value = ?";
    private static final String LEFT = "UPDATE title SET ids = ? WHERE id = ?";
    private static final String SERVICE = "SELECT service FROM account WHERE person = ? AND name = ?";

    private final Ledger ledger;
    private final Statements sql;
    private final TitleMerge merge;

    TitleSplit(Ledger ledger, Statements sql) {
        this.ledger = ledger;
        this.sql = sql;
        this.merge = new TitleMerge(ledger, sql);
    }

    Split of(TitleId title, List<ExternalId> ids) {
        List<ExternalId> all = merge.known(title)
                .orElseThrow(() -> new NeedsAttention("There is no title " + title, "Look for it in the library."))
                .ids();
        List<ExternalId> left = all.stream().filter(id -> !ids.contains(id)).toList();
        if (ids.isEmpty() || left.isEmpty() || !all.containsAll(ids)) {
            throw new NeedsAttention("Some of the title's ids can be split off, not all and no others",
                    "It has " + TitleMerge.joined(all) + "; choose those that belong to the other title.");
        }
        if (new MergedParcels(ledger, sql).underWay(title)) {
            throw new NeedsAttention("A change of this title is being sent just now", "Split it when that is done.");
        }
        var made = new TitleId("t" + Ids.next());
        long last = TitleWords.last(sql);
        sql.run(COPY, made, TitleMerge.joined(ids), title);
        TitleWords.catchUp(sql, last);
        sql.run(LEFT, TitleMerge.joined(left), title);
        for (ExternalId id : ids) {
            sql.run(MOVE, made, id.namespace(), id.value());
            merge.conflict(title, id, made, "SPLIT", "split by hand");
        }
        return new Split(made, new MergedCells(sql).move(title, made, at -> cameBy(at, ids, left)).stream()
                .map(at -> at.person() + "/" + at.account() + "/" + at.shelf()).toList());
    }

    /** An account's service knows titles by ids of its own; when none of those stay, what stands there goes along. */
    private boolean cameBy(MergedCells.Place at, List<ExternalId> ids, List<ExternalId> left) {
        Optional<String> service = sql.first(SERVICE, row -> row.getString(1), at.person(), at.account());
        return service.isPresent() && has(service.get(), ids) && !has(service.get(), left);
    }

    private static boolean has(String service, List<ExternalId> ids) {
        return ids.stream().anyMatch(id -> id.namespace().equals(service)
                || id.namespace().startsWith(service + "-"));
    }
}
