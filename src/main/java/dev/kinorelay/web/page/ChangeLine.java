package dev.kinorelay.web.page;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Parcels;

/** One change of a run and what became of it. */
record ChangeLine(String id, String verb, String title, String imdb, String account, String shelf, String before,
        String after, String state, String tone, String reason, When due) {

    static ChangeLine of(Parcels.Row row) {
        Change change = row.parcel().change();
        return new ChangeLine(row.parcel().id(), Words.verb(change.verb()), title(change.ref()),
                change.ref().id(ExternalId.IMDB).map(ExternalId::value).orElse(null), change.account().name(),
                Words.shelf(change.shelf()),
                change.verb() == Verb.ADD ? "not there" : Words.value(change.before(), change.verb()),
                change.verb() == Verb.REMOVE ? "not there" : Words.value(change.value(), change.verb()),
                Words.state(row.parcel().state()), Words.tone(row.parcel().state()),
                row.reason() == null ? change.reason() : row.reason(), When.at(row.due()));
    }

    static String title(MediaRef ref) {
        String name = ref.title() == null || ref.title().isBlank()
                ? ref.ids().stream().findFirst().map(ExternalId::toString).orElse("untitled")
                : ref.title();
        String place = ref.season() == null || ref.episode() == null ? "" : " S" + ref.season() + " E" + ref.episode();
        return name + place + (ref.year() == null ? "" : " (" + ref.year() + ")");
    }
}
