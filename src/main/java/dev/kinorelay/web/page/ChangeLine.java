package dev.kinorelay.web.page;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Parcels;

/** One change of a run and what became of it. {@code why}: why it was wanted; {@code reason}: why it is as it is. */
record ChangeLine(String id, String runId, String verb, String title, String imdb, String person, String account,
        String shelf, String before, String after, String state, String tone, String why, String reason, When due,
        When settled, boolean sending, boolean planned) {

    static ChangeLine of(Parcels.Row row) {
        Change change = row.parcel().change();
        Parcel.State state = row.parcel().state();
        return new ChangeLine(row.parcel().id(), row.parcel().runId(), Words.verb(change.verb()), title(change.ref()),
                change.ref().id(ExternalId.IMDB).map(ExternalId::value).orElse(null), change.account().person().name(),
                change.account().name(), Words.shelf(change.shelf()),
                change.verb() == Verb.ADD ? "not there" : Words.value(change.before(), change.verb()),
                change.verb() == Verb.REMOVE ? "not there" : Words.value(change.value(), change.verb()),
                Words.state(state), Words.tone(state), change.reason(), row.reason(),
                state == Parcel.State.POSTPONED ? When.at(row.due()) : null, When.at(row.settled()),
                state == Parcel.State.SENDING, state == Parcel.State.PLANNED);
    }

    static String title(MediaRef ref) {
        String name = ref.title() == null || ref.title().isBlank()
                ? ref.ids().stream().findFirst().map(ExternalId::toString).orElse("untitled")
                : ref.title();
        String place = ref.season() == null || ref.episode() == null ? "" : " S" + ref.season() + " E" + ref.episode();
        return name + place + (ref.year() == null ? "" : " (" + ref.year() + ")");
    }
}
