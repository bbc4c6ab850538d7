package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Refusal;
import dev.kinorelay.service.RowTaker;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import java.util.function.Consumer;

/** Makes an entry of a row, or says why there is none. */
final class EntryReader implements RowTaker {

    private final Shelf shelf;
    private final Header header;
    private final Layout layout;
    private final Days days;
    private final TitleReader titles;
    private final Consumer<Entry> sink;
    private final Column dated;
    private long wide;
    private long unsure;
    private long undated;

    EntryReader(Shelf shelf, Header header, Days days, Consumer<Entry> sink) {
        this.shelf = shelf;
        this.header = header;
        this.days = days;
        this.sink = sink;
        layout = new Layout(header);
        titles = new TitleReader(header, days);
        dated = shelf.equals(Shelf.RATINGS) && header.has(Column.RATED) ? Column.RATED : Column.CREATED;
    }

    @Override
    public String note() {
        String note = rows(wide, "more cells than the header; what stood in its place was taken. ")
                + rows(unsure, "a date that could be two days, and no date in the file tells whether the month or the"
                        + " day comes first; they were taken without it. ")
                + rows(undated, "a date that cannot be read; they were taken without it. ");
        return note.isEmpty() ? null : note.strip();
    }

    private static String rows(long count, String what) {
        return count == 0 ? ""
                : count == 1 ? "1 row has " + what.replace("they were", "it was") : count + " rows have " + what;
    }

    @Override
    public Refusal take(Row row) {
        Refusal misshapen = Refusal.ofShape(row, header.width(), Refusals.AGAIN, header.at(Column.CONST),
                header.at(Column.RATING), header.at(dated));
        if (misshapen != null) {
            return misshapen;
        }
        layout.of(row);
        String id = id(row);
        if (id == null) {
            return withoutId(row);
        }
        TitleType type = titles.type(row, layout);
        if (type.nothingToWatch() != null) {
            return Refusals.nothingToWatch(type.nothingToWatch());
        }
        MediaRef ref = titles.title(row, layout, id, type);
        if (ref.title() != null && ref.title().indexOf('\0') >= 0) {
            return Refusals.damaged();
        }
        Refusal refusal = take(row, ref);
        wide += layout.isWide() && refusal == null ? 1 : 0;
        return refusal;
    }

    private String id(Row row) {
        String id = Ids.title(row, layout.at(Column.CONST));
        int address = layout.at(Column.URL);
        boolean addressMayBeCut = row.isCut() && address == header.width() - 1;
        return id != null || addressMayBeCut ? id : Ids.title(row, address);
    }

    private Refusal withoutId(Row row) {
        int own = layout.at(Column.CONST);
        if (own < 0) {
            return Refusals.outOfPlace(row.size(), header.width());
        }
        String cell = row.text(own);
        return cell != null && cell.matches("(nm|co|ev|ch|ls|ur)\\d{7,10}") ? Refusals.noTitle(cell)
                : Refusals.noId(cell);
    }

    private Refusal take(Row row, MediaRef ref) {
        if (shelf.equals(Shelf.RATINGS)) {
            return rating(row, ref);
        }
        Days.Day day = days.day(row, layout.at(dated));
        return shelf.equals(Shelf.HISTORY) ? play(row, ref, day) : place(row, ref, day);
    }

    private Refusal rating(Row row, MediaRef ref) {
        int cell = layout.at(Column.RATING);
        if (cell < 0 || cell >= row.size()) {
            return Refusals.outOfPlace(row.size(), header.width());
        }
        Value value = Ratings.of(row, cell);
        if (value == null) {
            return row.isEmpty(cell) ? Refusals.unrated() : Refusals.noRating(row.text(cell));
        }
        Days.Day day = days.day(row, layout.at(dated));
        note(day);
        sink.accept(new Entry(ref, value, day.start(), null, null, row.line()));
        return null;
    }

    private Refusal place(Row row, MediaRef ref, Days.Day day) {
        note(day);
        Integer rank = Numbers.small(row, layout.at(Column.POSITION));
        sink.accept(new Entry(ref, Value.PRESENT, day.start(), rank, note(row), row.line()));
        return null;
    }

    private Refusal play(Row row, MediaRef ref, Days.Day day) {
        if (day.start() == null) {
            return day.unsure() ? Refusals.unsureDay(day.text()) : Refusals.noDay(day.text());
        }
        sink.accept(new Entry(ref, Value.of(Play.onDay(day.start())), day.start(), null, note(row), row.line()));
        return null;
    }

    private void note(Days.Day day) {
        unsure += day.unsure() ? 1 : 0;
        undated += day.start() == null && day.text() != null && !day.unsure() ? 1 : 0;
    }

    private String note(Row row) {
        String note = row.text(layout.at(Column.DESCRIPTION));
        return note == null || note.indexOf('\r') < 0 ? note : note.replace("\r\n", "\n").replace('\r', '\n');
    }
}
