package dev.kinorelay.domain;

/**
 * What a program told as it happened: a play or a rating, whose (by the name they have there), and in which of its
 * libraries. {@code percent}: how much was seen, at least 90 where the program itself calls it watched. Pipelines filter on
 * its accessors by name, such as {@code ${body.user} == 'anna'}.
 */
public record Event(String user, String library, int percent, Shelf shelf, Entry entry) {

    public boolean isPlay() {
        return shelf.holdsPlays();
    }

    public boolean isRating() {
        return shelf.equals(Shelf.RATINGS);
    }

    public boolean isMovie() {
        return entry.ref().kind() == MediaKind.MOVIE;
    }

    public boolean isEpisode() {
        return entry.ref().kind() == MediaKind.EPISODE;
    }

    public String kind() {
        return entry.ref().kind().toString();
    }

    public String title() {
        return entry.ref().title();
    }

    public Integer year() {
        return entry.ref().year();
    }
}
