package dev.kinorelay.domain;

import java.time.Instant;
import java.util.List;

/**
 * One intended edit of one title on one shelf. Pipelines filter on its accessors by name, such as
 * {@code ${body.isMovie}} or {@code ${body.year} >= 1990}.
 */
public record Change(long number, Verb verb, Account source, Shelf sourceShelf, Account account, Shelf shelf,
        TitleId titleId, MediaRef ref, Value value, Value before, String occurrence, long revision, Instant since,
        Integer rank, String note, String reason) {

    /** The same edit addressed to another shelf, whose Cell has the given revision. */
    public Change to(Account otherAccount, Shelf otherShelf, long otherRevision) {
        return new Change(number, verb, source, sourceShelf, otherAccount, otherShelf, titleId, ref, value, null,
                occurrence, otherRevision, since, rank, note, reason);
    }

    /** What was watched leaves another shelf, whose Cell has the given revision. */
    public Change leaving(Account otherAccount, Shelf otherShelf, long otherRevision) {
        return new Change(number, Verb.REMOVE, source, sourceShelf, otherAccount, otherShelf, titleId, ref,
                Value.PRESENT, Value.PRESENT, "", otherRevision, since, null, null, "watched");
    }

    /** What was rated counts as watched then. */
    public Change watched(Account otherAccount, Shelf otherShelf, Play play, long otherRevision) {
        return new Change(number, Verb.ADD, source, sourceShelf, otherAccount, otherShelf, titleId, ref,
                Value.of(play), null, play.occurrence(), otherRevision, play.at(), null, null, "rated");
    }

    /** The same edit, numbered behind so many others. */
    public Change after(long others) {
        return new Change(number + others, verb, source, sourceShelf, account, shelf, titleId, ref, value, before,
                occurrence, revision, since, rank, note, reason);
    }

    /** Camel keeps what it knows of a bean under the bean itself, and asks for this again and again. */
    @Override
    public int hashCode() {
        return 31 * titleId.hashCode() + Long.hashCode(number);
    }

    public boolean isAdd() {
        return verb == Verb.ADD;
    }

    public boolean isUpdate() {
        return verb == Verb.UPDATE;
    }

    public boolean isRemove() {
        return verb == Verb.REMOVE;
    }

    public boolean isPlay() {
        return value.play() != null;
    }

    public boolean isMovie() {
        return ref.kind() == MediaKind.MOVIE;
    }

    public boolean isShow() {
        return ref.kind() == MediaKind.SHOW;
    }

    public boolean isSeason() {
        return ref.kind() == MediaKind.SEASON;
    }

    public boolean isEpisode() {
        return ref.kind() == MediaKind.EPISODE;
    }

    public String kind() {
        return ref.kind().toString();
    }

    public String title() {
        return ref.title();
    }

    public Integer year() {
        return ref.year();
    }

    public List<String> genres() {
        return ref.facts().genres();
    }

    public String titleType() {
        return ref.facts().titleType();
    }

    public Integer runtime() {
        return ref.facts().runtime();
    }

    /** The person's own rating out of ten, if this change carries one. */
    public Double rating() {
        return value.rating() == null ? null : value.rating().ofTen();
    }

    /** What the source's public thinks, out of ten. */
    public Double publicRating() {
        return ref.facts().publicRating();
    }

    public Long votes() {
        return ref.facts().votes();
    }

    /** The name of the list, empty when the shelf is none. */
    public String list() {
        return shelf.isList() ? shelf.name().substring("list:".length()) : "";
    }
}
