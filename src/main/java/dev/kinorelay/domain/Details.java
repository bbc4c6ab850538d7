package dev.kinorelay.domain;

import java.util.List;

/** All that a catalogue tells about a title, for a page to read; each part may be missing (null, or an empty list). */
public record Details(MediaRef ref, String overview, String tagline, List<String> languages, List<Credit> cast,
        List<Credit> crew, List<SeasonLine> seasons, String collection, Picture poster, Picture backdrop) {

    /** Who took part: the role of an actor, the job of others. */
    public record Credit(String name, String role, Picture portrait) {}

    /** One season of a show: its number, title, first day and how many episodes it has. */
    public record SeasonLine(int number, String title, String aired, Integer episodes, Picture poster) {}
}
