package dev.kinorelay.service.csv;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Refusal;
import dev.kinorelay.service.RowTaker;
import dev.kinorelay.service.Source;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import java.util.function.Consumer;

/** Makes an entry of each row, as the shelf it goes to wants it. */
final class MappedRows implements RowTaker {

    private final MappedTitles titles;
    private final Moments moments;
    private final Shelf shelf;
    private final Consumer<Entry> sink;
    private final int width;
    private final int scale;
    private final int rating;
    private final int[] mattering;

    MappedRows(Columns columns, ColumnNames names, Moments moments, Source file, Consumer<Entry> sink) {
        this.moments = moments;
        this.sink = sink;
        shelf = file.shelf();
        titles = new MappedTitles(columns, names);
        width = names.width();
        scale = Scales.of(file, columns);
        rating = titles.at("rating");
        mattering = new int[]{rating, moments.cell(), titles.at("title"), titles.at("imdb"), titles.at("tmdb"),
                titles.at("tvdb"), titles.at("season"), titles.at("episode")};
    }

    @Override
    public Refusal take(Row row) {
        Refusal misshapen = Refusal.ofShape(row, width, AnyTable.AGAIN, mattering);
        if (misshapen != null) {
            return misshapen;
        }
        MediaRef title = titles.of(row);
        if (title == null) {
            return new Refusal("The row has neither an id nor a title.", AnyTable.AGAIN, true);
        }
        if (shelf.holdsPlays()) {
            return played(row, title);
        }
        if (shelf.equals(Shelf.RATINGS)) {
            return rated(row, title);
        }
        int note = titles.at("note");
        sink.accept(new Entry(title, Value.PRESENT, moments.since(row), Numbers.small(row, titles.at("rank")),
                note < 0 || row.isEmpty(note) ? null : row.text(note), row.line()));
        return null;
    }

    private Refusal played(Row row, MediaRef title) {
        Play play = moments.play(row);
        if (play == null) {
            return new Refusal(moments.text(row) == null ? "The row does not say when it was watched."
                    : Refusal.quoted(moments.text(row)) + " is no day or time that can be read beyond doubt.",
                    "Write it as 2025-01-31, or say its format in the YAML beside the file.", true);
        }
        sink.accept(new Entry(title, Value.of(play), play.at(), null, null, row.line()));
        return null;
    }

    private Refusal rated(Row row, MediaRef title) {
        Double points = Scales.number(row, rating);
        if (points == null || points > scale) {
            return new Refusal(rating < 0 || row.isEmpty(rating) ? "The row has no rating."
                    : Refusal.quoted(row.text(rating)) + " is no rating out of " + scale + ".",
                    "Correct the rating, or the scale in the YAML beside the file.", true);
        }
        sink.accept(new Entry(title, Value.of(new Rating(points, scale)), moments.since(row), null, null, row.line()));
        return null;
    }
}
