package dev.kinorelay.flow.title;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.flow.RunInProgress.Stop;
import dev.kinorelay.ledger.StagedTitles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One title that several rows may be about: what they say of it, and what was found out. */
final class Riddle {

    /** A candidate, and how it was judged in words. */
    record Offer(Candidate candidate, String words) {}

    private final String fingerprint;
    private final MediaRef wanted;
    private final List<StagedTitles.Row> rows = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private MediaRef solution;
    private Stop doubt;
    private boolean ignored;

    Riddle(MediaRef wanted) {
        this.wanted = wanted;
        this.fingerprint = Fingerprint.of(wanted);
    }

    void isAlso(StagedTitles.Row row) {
        rows.add(row);
    }

    String fingerprint() {
        return fingerprint;
    }

    MediaRef wanted() {
        return wanted;
    }

    List<StagedTitles.Row> rows() {
        return rows;
    }

    /** Whether an id says already which title it is. */
    boolean hasItsId() {
        return wanted.ids().stream().anyMatch(StagedTitles::namesATitle);
    }

    boolean isSolved() {
        return solution != null;
    }

    /** What is known of it by now. */
    MediaRef known() {
        return solution == null ? wanted : solution;
    }

    /** A title of a catalogue by its name, or a person's word: its names count more than those it was looked for by. */
    void solve(MediaRef title) {
        solution = with(title, wanted, title.ids());
    }

    /** What an id it carries led to. The words of the row count more: they are in its reader's language. */
    void learn(MediaRef told) {
        solution = with(known(), told, told.ids());
    }

    boolean contradicts(MediaRef told) {
        var kind = known().kind();
        return kind != MediaKind.UNKNOWN && told.kind() != MediaKind.UNKNOWN && kind != told.kind();
    }

    synchronized void offer(List<Offer> more) {
        for (var offer : more) {
            if (offers.stream().noneMatch(known -> looksTheSame(known.candidate().ref(), offer.candidate().ref()))) {
                offers.add(offer);
            }
        }
    }

    List<Offer> offers() {
        return List.copyOf(offers);
    }

    /** Several look-ups offer the same title; a person need see it once, under the ids of the first. */
    private static boolean looksTheSame(MediaRef one, MediaRef other) {
        boolean apart = one.ids().stream().anyMatch(
                id -> other.id(id.namespace()).filter(same -> !same.equals(id)).isPresent());
        return !apart && (one.ids().stream().anyMatch(other.ids()::contains)
                || one.kind() == other.kind() && Objects.equals(one.year(), other.year())
                        && Fingerprint.plain(one.title()).equals(Fingerprint.plain(other.title())));
    }

    void doubt(Stop why) {
        doubt = why;
    }

    /** A person does not want it. */
    void ignore(Stop why) {
        ignored = true;
        doubt = why;
    }

    boolean isIgnored() {
        return ignored;
    }

    Stop doubt() {
        return doubt;
    }

    private MediaRef with(MediaRef first, MediaRef then, List<ExternalId> more) {
        var ids = new LinkedHashSet<>(known().ids());
        ids.addAll(more);
        var kind = first.kind() == MediaKind.UNKNOWN ? then.kind() : first.kind();
        return new MediaRef(kind, List.copyOf(ids), or(first.title(), then.title()),
                or(first.originalTitle(), then.originalTitle()), or(first.year(), then.year()),
                or(first.season(), then.season()), or(first.episode(), then.episode()),
                facts(first.facts(), then.facts()), first.show().isEmpty() ? then.show() : first.show());
    }

    private static Facts facts(Facts first, Facts then) {
        return new Facts(or(first.titleType(), then.titleType()), any(first.genres(), then.genres()),
                or(first.publicRating(), then.publicRating()), or(first.votes(), then.votes()),
                or(first.runtime(), then.runtime()), or(first.released(), then.released()),
                any(first.directors(), then.directors()));
    }

    private static <T> T or(T first, T then) {
        return first == null ? then : first;
    }

    private static List<String> any(List<String> first, List<String> then) {
        return Stream.of(first, then).filter(list -> !list.isEmpty()).findFirst().orElse(List.of());
    }
}
