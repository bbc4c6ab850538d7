package dev.kinorelay.service.tmdb;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes an entry of each row, as the shelf it goes to wants it. */
final class CsvRows implements RowTaker {

    static final String AGAIN = "Export it from TMDb again (Settings, Export) and drop it as it comes.";

    private final int width;
    private final Shelf shelf;
    private final Consumer<Entry> sink;
    private final int id;
    private final int imdb;
    private final int type;
    private final int name;
    private final int released;
    private final int season;
    private final int episode;
    private final int rating;
    private final int date;

    CsvRows(ColumnNames names, Shelf shelf, Consumer<Entry> sink) {
        width = names.width();
        this.shelf = shelf;
        this.sink = sink;
        id = names.at("TMDb ID");
        imdb = names.at("IMDb ID");
        type = names.at("Type");
        name = names.at("Name");
        released = names.at("Release Date");
        season = names.at("Season Number");
        episode = names.at("Episode Number");
        rating = names.at("Your Rating");
        date = names.at("Date Rated");
    }

    @Override
    public Refusal take(Row row) {
        Refusal misshapen = Refusal.ofShape(row, width, AGAIN, rating, date);
        if (misshapen != null) {
            return misshapen;
        }
        MediaKind kind = kind(row);
        List<ExternalId> ids = ids(kind, row);
        if (kind == MediaKind.UNKNOWN || ids.isEmpty()) {
            return kind == MediaKind.UNKNOWN
                    ? new Refusal("The row is about " + Refusal.quoted(String.valueOf(row.text(type)))
                            + ", neither a film nor a series.", "Nothing to do.", false)
                    : new Refusal("The row has no id by which the title could be known.", AGAIN, true);
        }
        var title = new MediaRef(kind, ids, row.text(name), null, Numbers.year(row, released),
                Numbers.small(row, season), Numbers.small(row, episode), Facts.NONE);
        return shelf.equals(Shelf.RATINGS) ? rated(row, title) : taken(row, title, Value.PRESENT);
    }

    private Refusal rated(Row row, MediaRef title) {
        Double stars = Numbers.ofTen(row, rating);
        if (stars == null || stars < 0.5) {
            return new Refusal(row.isEmpty(rating) ? "The title has no rating of yours."
                    : Refusal.quoted(row.text(rating)) + " is no TMDb rating: those go from 0.5 to 10.", AGAIN, true);
        }
        return taken(row, title, Value.of(Rating.outOfTen(stars)));
    }

    private Refusal taken(Row row, MediaRef title, Value value) {
        sink.accept(new Entry(title, value, since(row.text(date)), null, null, row.line()));
        return null;
    }

    private MediaKind kind(Row row) {
        String word = String.valueOf(row.text(type));
        if (word.equals("movie")) {
            return MediaKind.MOVIE;
        }
        if (!word.equals("tv")) {
            return MediaKind.UNKNOWN;
        }
        return row.isEmpty(season) ? MediaKind.SHOW : row.isEmpty(episode) ? MediaKind.SEASON : MediaKind.EPISODE;
    }

    /** Of an episode both ids are its own, and not those of its show. */
    private List<ExternalId> ids(MediaKind kind, Row row) {
        List<ExternalId> ids = new ArrayList<>();
        String tt = row.text(imdb);
        if (tt != null && tt.matches("tt\\d{5,12}")) {
            ids.add(ExternalId.imdb(tt));
        }
        long number = Numbers.whole(row, id);
        if (number > 0) {
            ids.add(new ExternalId("tmdb-" + kind, Long.toString(number)));
        }
        return ids;
    }

    private static Instant since(String text) {
        return WrittenTime.of(text, ZoneOffset.UTC);
    }
}
