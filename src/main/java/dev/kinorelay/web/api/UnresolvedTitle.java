package dev.kinorelay.web.api;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.ledger.Doubt;
import dev.kinorelay.ledger.OpenPages;
import java.time.Instant;
import java.util.List;

/** A title that could not be identified: what was told of it, why, what waits for it, and what it may be. */
record UnresolvedTitle(String id, String kind, List<String> ids, String title, String originalTitle, Integer year,
        Integer season, Integer episode, String why, String remedy, Instant asked, boolean ignored, long entries,
        List<WaitingEntry> latest, List<TitleCandidate> candidates) {

    /** An entry that waits until its title is identified. */
    record WaitingEntry(String person, String account, String shelf, String pipeline, String run, String file,
            long line,
            String value, Instant since, boolean plan, boolean due) {

        static WaitingEntry of(OpenPages.Waits waits) {
            return new WaitingEntry(waits.person().name(), waits.account(), waits.shelf().name(), waits.pipeline(),
                    waits.runId(), waits.file(), waits.line(), waits.value().code(), waits.since(), waits.plan(),
                    waits.due());
        }
    }

    /** What it may be, and how well that fits, in words. */
    record TitleCandidate(String kind, List<String> ids, String title, String originalTitle, Integer year,
            String words) {

        static TitleCandidate of(Doubt.Offer offer) {
            MediaRef ref = offer.ref();
            return new TitleCandidate(ref.kind().toString(), texts(ref.ids()), ref.title(), ref.originalTitle(),
                    ref.year(), offer.words());
        }
    }

    static UnresolvedTitle of(OpenPages.Title open) {
        MediaRef ref = open.ref();
        return new UnresolvedTitle(open.id(), ref.kind().toString(), texts(ref.ids()), ref.title(), ref.originalTitle(),
                ref.year(), ref.season(), ref.episode(), open.why(), open.remedy(), open.asked(), open.ignored(),
                open.entries(), open.latest().stream().map(WaitingEntry::of).toList(),
                open.offers().stream().map(TitleCandidate::of).toList());
    }

    private static List<String> texts(List<ExternalId> ids) {
        return ids.stream().map(ExternalId::toString).toList();
    }
}
