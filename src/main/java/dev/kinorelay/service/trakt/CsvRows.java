package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Refusal;
import dev.kinorelay.service.RowTaker;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.WrittenTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Makes an entry of each row of a table, as the shelf it goes to wants it. */
final class CsvRows implements RowTaker {

    private static final String AGAIN = "Download the table from Trakt again and drop it as it comes.";

    private final CsvTitles titles;
    private final int width;
    private final Shelf shelf;
    private final TraktRows rows;
    private final Consumer<Entry> sink;
    private final int at;
    private final int rating;
    private final int rank;
    private final int notes;

    CsvRows(ColumnNames names, Shelf shelf, TraktRows rows, Consumer<Entry> sink) {
        this.titles = new CsvTitles(names);
        this.width = names.width();
        this.shelf = shelf;
        this.rows = rows;
        this.sink = sink;
        at = names.at("rated_at", "watched_at", "listed_at");
        rating = names.at("rating");
        rank = names.at("rank");
        notes = names.at("notes");
    }

    @Override
    public Refusal take(Row row) {
        Refusal misshapen = Refusal.ofShape(row, width, AGAIN, rating, at);
        if (misshapen != null) {
            return misshapen;
        }
        MediaRef title = titles.of(row);
        if (title == null) {
            return titles.why(row);
        }
        Instant since = instant(row.text(at));
        if (shelf.equals(Shelf.RATINGS)) {
            return rated(row, title, since);
        }
        if (shelf.holdsPlays() && since == null) {
            return new Refusal(row.isEmpty(at) ? "The row does not say when it was watched."
                    : Refusal.quoted(row.text(at)) + " is no time that can be read.", AGAIN, true);
        }
        sink.accept(new Entry(title, shelf.holdsPlays() ? Value.of(rows.play(since)) : Value.PRESENT, since,
                Numbers.small(row, rank), notes < 0 ? null : row.text(notes), row.line()));
        return null;
    }

    private Refusal rated(Row row, MediaRef title, Instant since) {
        Double stars = Numbers.ofTen(row, rating);
        if (stars == null || stars < 1) {
            return new Refusal(row.isEmpty(rating) ? "The row has no rating."
                    : Refusal.quoted(row.text(rating)) + " is no Trakt rating: those go from 1 to 10.", AGAIN, true);
        }
        sink.accept(new Entry(title, Value.of(Rating.outOfTen(stars)), since, null, null, row.line()));
        return null;
    }

    private static Instant instant(String text) {
        return WrittenTime.of(text, ZoneOffset.UTC);
    }
}
