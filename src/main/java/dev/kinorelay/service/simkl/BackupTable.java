package dev.kinorelay.service.simkl;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaKind;
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
import dev.kinorelay.table.WrittenDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;

/** Makes of each row of the table what it tells of one shelf. Simkl writes the month first. */
final class BackupTable implements RowTaker {

    private final int width;
    private final Shelf shelf;
    private final ZoneId zone;
    private final Consumer<Entry> sink;
    private final TableTitles titles;
    private final int standing;
    private final int watched;
    private final int rating;
    private final int memo;

    BackupTable(ColumnNames names, Source file, Consumer<Entry> sink) {
        width = names.width();
        shelf = file.shelf();
        zone = file.zone();
        this.sink = sink;
        titles = new TableTitles(names);
        standing = names.at("Watchlist");
        watched = names.at("WatchedDate");
        rating = names.at("Rating");
        memo = names.at("Memo");
    }

    @Override
    public Refusal take(Row row) {
        Refusal misshapen = Refusal.ofShape(row, width, SimklJson.AGAIN, watched, rating);
        if (misshapen != null) {
            return misshapen;
        }
        MediaRef title = titles.of(row);
        if (title.ids().isEmpty() && title.title() == null) {
            return new Refusal("The row has neither an id nor a title.", SimklJson.AGAIN, true);
        }
        if (shelf.holdsPlays()) {
            return played(row, title);
        }
        return shelf.equals(Shelf.RATINGS) ? rated(row, title) : planned(row, title);
    }

    private Refusal planned(Row row, MediaRef title) {
        if (!standing(row).matches("plan ?to ?watch|1")) {
            return Refusal.ELSEWHERE;
        }
        sink.accept(new Entry(title, Value.PRESENT, null, null, memo < 0 ? null : row.text(memo), row.line()));
        return null;
    }

    private Refusal rated(Row row, MediaRef title) {
        if (row.isEmpty(rating)) {
            return Refusal.ELSEWHERE;
        }
        Double stars = Numbers.ofTen(row, rating);
        if (stars == null || stars < 1) {
            return new Refusal(Refusal.quoted(row.text(rating)) + " is no Simkl rating: those go from 1 to 10.",
                    SimklJson.AGAIN, true);
        }
        sink.accept(new Entry(title, Value.of(Rating.outOfTen(stars)), null, null, null, row.line()));
        return null;
    }

    private Refusal played(Row row, MediaRef title) {
        MediaRef seen = titles.isEpisode(row) ? titles.lastEpisode(row, title) : title;
        boolean whole = title.kind() != MediaKind.SHOW && standing(row).equals("completed");
        if (!titles.isEpisode(row) && !whole) {
            return Refusal.ELSEWHERE;
        }
        LocalDate day = WrittenDate.of(row.text(watched)).monthFirst();
        if (day == null || seen == null) {
            return new Refusal(seen == null ? "The row does not say which episode was watched."
                    : row.isEmpty(watched)
                            ? "The row does not say when it was watched."
                            : Refusal.quoted(row.text(watched)) + " is no day that can be read.",
                    "Take the backup as JSON, or add the play by hand.", true);
        }
        Instant at = day.atStartOfDay(zone).toInstant();
        sink.accept(new Entry(seen, Value.of(Play.onDay(at)), at, null, null, row.line()));
        return null;
    }

    private String standing(Row row) {
        String text = row.text(standing);
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
