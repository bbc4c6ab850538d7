package dev.kinorelay.service.letterboxd;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Refusal;
import dev.kinorelay.service.RowTaker;
import dev.kinorelay.table.DateOrder;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.WrittenDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Makes an entry of each row, as the shelf it goes to wants it. */
final class FilmRows implements RowTaker {

    static final String AGAIN = "Export your account from Letterboxd again (Settings, Data) and drop that ZIP as it"
            + " comes.";
    private static final int BEST = 5;

    private final Beginning beginning;
    private final Shelf shelf;
    private final ZoneId zone;
    private final Consumer<Entry> sink;
    private final int name;
    private final int year;
    private final int address;
    private final int rating;
    private final int day;
    private final int note;
    private final int rank;
    private long undated;

    FilmRows(Beginning beginning, Shelf shelf, ZoneId zone, Consumer<Entry> sink) {
        this.beginning = beginning;
        this.shelf = shelf;
        this.zone = zone;
        this.sink = sink;
        var names = beginning.names();
        name = names.at("Name");
        year = names.at("Year");
        address = names.at("Letterboxd URI", "URL");
        rating = names.at("Rating");
        day = beginning.sheet().tellsOfViewings() ? names.at("Watched Date") : names.at("Date");
        note = names.at("Review", "Description");
        rank = names.at("Position");
    }

    @Override
    public Refusal take(Row row) {
        Refusal misshapen = Refusal.ofShape(row, beginning.names().width(), AGAIN, rating, day, name);
        if (misshapen != null) {
            return misshapen;
        }
        String title = row.text(name);
        if (title == null) {
            return new Refusal("The row has no name of a film.", AGAIN, true);
        }
        if (title.indexOf('\0') >= 0) {
            return new Refusal("The row holds NUL bytes: the file is damaged.", AGAIN, true);
        }
        return entry(row, new MediaRef(MediaKind.MOVIE,
                beginning.sheet().tellsOfViewings() ? List.of() : Films.ids(row.text(address)), title, null,
                Numbers.year(row, year), null, null, Facts.NONE));
    }

    private Refusal entry(Row row, MediaRef film) {
        Instant since = day(row);
        if (shelf.equals(Shelf.RATINGS)) {
            return rated(row, film, since);
        }
        if (!shelf.holdsPlays()) {
            undated += since == null && !row.isEmpty(day) ? 1 : 0;
            sink.accept(new Entry(film, Value.PRESENT, since, Numbers.small(row, rank), words(row), row.line()));
            return null;
        }
        if (since == null) {
            return new Refusal(row.isEmpty(day) ? "The row does not say on which day the film was watched."
                    : Refusal.quoted(row.text(day)) + " is no day that can be read beyond doubt.",
                    "Write the day as 2025-01-31, or log the viewing in your Letterboxd diary and export it again.",
                    true);
        }
        sink.accept(new Entry(film, Value.of(Play.onDay(since)), since, null, words(row), row.line()));
        return null;
    }

    private Refusal rated(Row row, MediaRef film, Instant since) {
        Double stars = Numbers.ofTen(row, rating);
        if (stars == null || stars < 0.5 || stars > BEST || stars * 2 != Math.rint(stars * 2)) {
            return row.isEmpty(rating)
                    ? new Refusal("The film has no rating.", "Rate it on Letterboxd, and export again.", true)
                    : new Refusal(Refusal.quoted(row.text(rating)) + " is no Letterboxd rating: those go from 0.5 to 5"
                            + " in halves.", AGAIN, true);
        }
        undated += since == null && !row.isEmpty(day) ? 1 : 0;
        sink.accept(new Entry(film, Value.of(new Rating(stars, BEST)), since, null, null, row.line()));
        return null;
    }

    private Instant day(Row row) {
        LocalDate date = day < 0 ? null : WrittenDate.of(row.text(day)).in(DateOrder.UNKNOWN);
        return date == null ? null : date.atStartOfDay(zone).toInstant();
    }

    private String words(Row row) {
        String words = note < 0 ? null : row.text(note);
        return words == null ? null : words.replace("\r\n", "\n").replace('\r', '\n');
    }

    @Override
    public String note() {
        return undated == 0 ? null
                : undated == 1 ? "1 row has a date that cannot be read; it was taken without it."
                        : undated + " rows have a date that cannot be read; they were taken without it.";
    }
}
