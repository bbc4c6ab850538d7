package dev.kinorelay.service.movielens;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Refusal;
import dev.kinorelay.service.RowTaker;
import dev.kinorelay.service.Source;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.WrittenTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Makes an entry of each row. */
final class MemberRows implements RowTaker {

    private static final int STARS = 5;
    private final Consumer<Entry> sink;
    private final boolean rated;
    private final int width;
    private final MemberTitles titles;
    private final int rating;
    private final int at;

    MemberRows(ColumnNames names, Source file, Consumer<Entry> sink) {
        this.sink = sink;
        rated = file.shelf().equals(Shelf.RATINGS);
        width = names.width();
        titles = new MemberTitles(names);
        rating = names.at("rating");
        at = names.at("timestamp");
    }

    @Override
    public Refusal take(Row row) {
        Refusal misshapen = Refusal.ofShape(row, width, MovielensCsv.AGAIN, titles.mattering(rating));
        if (misshapen != null) {
            return misshapen;
        }
        MediaRef film = titles.of(row);
        if (film == null) {
            return new Refusal("The row has neither an id nor a title.", MovielensCsv.AGAIN, true);
        }
        Double stars = rated ? Numbers.ofTen(row, rating) : null;
        if (rated && (stars == null || stars < 0.5 || stars > STARS)) {
            return new Refusal(row.isEmpty(rating) ? "The row has no rating."
                    : Refusal.quoted(row.text(rating)) + " is no MovieLens rating: those go from 0.5 to 5.",
                    MovielensCsv.AGAIN, true);
        }
        Instant since = at < 0 ? null : WrittenTime.of(row.text(at), ZoneOffset.UTC);
        sink.accept(new Entry(film, rated ? Value.of(new Rating(stars, STARS)) : Value.PRESENT, since,
                null, null, row.line()));
        return null;
    }
}
