package dev.kinorelay.service.movielens;

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
import dev.kinorelay.service.Source;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.WrittenTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes an entry of each row; the title carries its year: "Heat (1995)". */
final class MemberRows implements RowTaker {

    private static final Pattern WITH_YEAR = Pattern.compile("(.+?)\\s*\\((\\d{4})(?:[-–]\\d{0,4})?\\)\\s*");
    private static final int STARS = 5;

    private final Consumer<Entry> sink;
    private final boolean rated;
    private final int width;
    private final int title;
    private final int imdb;
    private final int tmdb;
    private final int rating;
    private final int at;

    MemberRows(ColumnNames names, Source file, Consumer<Entry> sink) {
        this.sink = sink;
        rated = file.shelf().equals(Shelf.RATINGS);
        width = names.width();
        title = names.at("title");
        imdb = names.at("imdb_id", "imdbId");
        tmdb = names.at("tmdb_id", "tmdbId");
        rating = names.at("rating");
        at = names.at("timestamp");
    }

    @Override
    public Refusal take(Row row) {
        Refusal misshapen = Refusal.ofShape(row, width, MovielensCsv.AGAIN, imdb, tmdb, rating, title);
        if (misshapen != null) {
            return misshapen;
        }
        String written = row.text(title);
        List<ExternalId> ids = ids(row);
        if (ids.isEmpty() && written == null || written != null && written.indexOf('\0') >= 0) {
            return new Refusal("The row has neither an id nor a title.", MovielensCsv.AGAIN, true);
        }
        Double stars = rated ? Numbers.ofTen(row, rating) : null;
        if (rated && (stars == null || stars < 0.5 || stars > STARS)) {
            return new Refusal(row.isEmpty(rating) ? "The row has no rating."
                    : Refusal.quoted(row.text(rating)) + " is no MovieLens rating: those go from 0.5 to 5.",
                    MovielensCsv.AGAIN, true);
        }
        Instant since = at < 0 ? null : WrittenTime.of(row.text(at), ZoneOffset.UTC);
        sink.accept(new Entry(film(ids, written), rated ? Value.of(new Rating(stars, STARS)) : Value.PRESENT, since,
                null, null, row.line()));
        return null;
    }

    private static MediaRef film(List<ExternalId> ids, String written) {
        Matcher named = WITH_YEAR.matcher(written == null ? "" : written);
        boolean year = named.matches();
        return new MediaRef(MediaKind.MOVIE, ids, year ? named.group(1) : written, null,
                year ? Integer.valueOf(named.group(2)) : null, null, null, Facts.NONE);
    }

    /** IMDb's numbers come without tt and with as many zeros as fill seven digits. */
    private List<ExternalId> ids(Row row) {
        List<ExternalId> ids = new ArrayList<>();
        long imdbs = imdb < 0 || row.isEmpty(imdb) ? 0 : numbered(row);
        if (imdbs > 0) {
            String digits = Long.toString(imdbs);
            ids.add(ExternalId.imdb("tt" + "0".repeat(Math.max(0, 7 - digits.length())) + digits));
        }
        long number = Numbers.whole(row, tmdb);
        if (number > 0) {
            ids.add(new ExternalId("tmdb-movie", Long.toString(number)));
        }
        return ids;
    }

    /** Zero when it is no number of IMDb's. */
    private long numbered(Row row) {
        long plain = Numbers.whole(row, imdb);
        if (plain >= 0) {
            return plain < 10_000_000_000L ? plain : 0;
        }
        String text = row.text(imdb);
        return text.matches("tt\\d{1,10}") ? Long.parseLong(text.substring(2)) : 0;
    }
}
