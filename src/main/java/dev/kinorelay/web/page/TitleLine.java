package dev.kinorelay.web.page;

import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.ledger.Library;

/** One title on a shelf. */
record TitleLine(String id, String title, String original, String place, String imdb, String kind, Integer year,
        String genres,
        String runtime, String rating, String publicRating, String votes, String since, String note) {

    static TitleLine of(Library.Row row, Shelf shelf) {
        boolean same = row.originalTitle() == null || row.originalTitle().equals(row.title());
        return new TitleLine(row.titleId(), row.title() == null ? row.titleId() : row.title(),
                same ? null : row.originalTitle(),
                place(row),
                row.imdb(), kind(row.kind()), row.year(), row.genres(), runtime(row.runtime()),
                Words.rating(row.rating()),
                Words.rating(row.publicRating()), row.votes() == null ? null : Words.number(row.votes()),
                shelf.holdsPlays() ? watched(row) : When.day(row.since()), row.note());
    }

    private static String place(Library.Row row) {
        if (row.season() == null) {
            return null;
        }
        return row.episode() == null ? "Season " + row.season() : "S" + row.season() + " E" + row.episode();
    }

    private static String kind(String kind) {
        return kind == null || kind.equals("unknown") ? null : Words.shelf(kind);
    }

    static String runtime(Integer minutes) {
        if (minutes == null || minutes <= 0) {
            return null;
        }
        return minutes < 60 ? minutes + " min"
                : minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    private static String watched(Library.Row row) {
        Play play = row.value() == null || row.value().isEmpty() ? null : Value.decode(row.value()).play();
        return When.day(play == null ? row.since() : play.at());
    }
}
