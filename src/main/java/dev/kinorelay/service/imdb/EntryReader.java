package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import java.util.function.Consumer;

/** Makes an entry of a row, or says why there is none. */
final class EntryReader {

    private final Shelf shelf;
    private final Header header;
    private final Layout layout;
    private final Days days;
    private final TitleReader titles;
    private final Consumer<Entry> sink;
    private final Column dated;
    private long surplus;
    private long unsure;

    EntryReader(Shelf shelf, Header header, Days days, Consumer<Entry> sink) {
        this.shelf = shelf;
        this.header = header;
        this.days = days;
        this.sink = sink;
        layout = new Layout(header);
        titles = new TitleReader(header, days);
        dated = shelf.equals(Shelf.RATINGS) && header.has(Column.RATED) ? Column.RATED : Column.CREATED;
    }

    /** Rows taken although they had more cells than columns. */
    long surplus() {
        return surplus;
    }

    /** Rows taken without their date, because it could be two. */
    long unsure() {
        return unsure;
    }

    /** Gives the entry to the sink; null then. */
    Refusal read(Row row) {
        Refusal misshapen = Shapes.refusal(row, header, dated);
        if (misshapen != null) {
            return misshapen;
        }
        boolean wide = row.size() > header.width();
        String id = id(row, wide);
        if (id == null) {
            return withoutId(row, wide);
        }
        boolean typed = !wide || layout.inPlace(row, header.at(Column.TYPE));
        String nothing = typed ? titles.type(row).nothingToWatch() : null;
        if (nothing != null) {
            return Refusal.nothingToWatch(nothing);
        }
        MediaRef ref = !wide ? titles.title(row, id)
                : typed ? titles.titleUpToAddress(row, id) : TitleReader.idOnly(id);
        if (ref.title() != null && ref.title().indexOf('\0') >= 0) {
            return Refusal.damaged();
        }
        Refusal refusal = shelf.equals(Shelf.RATINGS) ? rating(row, ref, wide) : place(row, ref, wide);
        surplus += wide && refusal == null ? 1 : 0;
        return refusal;
    }

    private String id(Row row, boolean wide) {
        int own = header.at(Column.CONST);
        String id = !wide || layout.inPlace(row, own) ? Ids.title(row, own) : null;
        int address = header.at(Column.URL);
        boolean addressMayBeCut = row.cut && address == header.width() - 1;
        return id != null || addressMayBeCut ? id : Ids.title(row, address);
    }

    private Refusal withoutId(Row row, boolean wide) {
        int own = header.at(Column.CONST);
        if (wide && !layout.inPlace(row, own)) {
            return Refusal.outOfPlace(row.size(), header.width());
        }
        String cell = row.text(own);
        return cell != null && cell.matches("(nm|co|ev|ch|ls|ur)\\d{7,10}") ? Refusal.noTitle(cell)
                : Refusal.noId(cell);
    }

    private Refusal rating(Row row, MediaRef ref, boolean wide) {
        int cell = header.at(Column.RATING);
        if (wide && !layout.inPlace(row, cell) || cell >= row.size()) {
            return Refusal.outOfPlace(row.size(), header.width());
        }
        Value value = Ratings.of(row, cell);
        if (value == null) {
            return row.isEmpty(cell) ? Refusal.unrated() : Refusal.noRating(row.text(cell));
        }
        Days.Day day = day(row, wide);
        unsure += day.unsure() ? 1 : 0;
        sink.accept(new Entry(ref, value, day.start(), null, null, row.line));
        return null;
    }

    private Refusal place(Row row, MediaRef ref, boolean wide) {
        Days.Day day = day(row, wide);
        Integer rank = wide ? null : Numbers.small(row, header.at(Column.POSITION));
        String note = wide ? null : note(row);
        if (!shelf.equals(Shelf.HISTORY)) {
            unsure += day.unsure() ? 1 : 0;
            sink.accept(new Entry(ref, Value.PRESENT, day.start(), rank, note, row.line));
            return null;
        }
        if (day.start() == null) {
            return day.unsure() ? Refusal.unsureDay(day.text()) : Refusal.noDay(day.text());
        }
        sink.accept(new Entry(ref, Value.of(Play.onDay(day.start())), day.start(), null, note, row.line));
        return null;
    }

    private Days.Day day(Row row, boolean wide) {
        int cell = header.at(dated);
        return days.day(row, wide && !layout.inPlace(row, cell) ? -1 : cell);
    }

    private String note(Row row) {
        String note = row.text(header.at(Column.DESCRIPTION));
        return note == null || note.indexOf('\r') < 0 ? note : note.replace("\r\n", "\n").replace('\r', '\n');
    }
}
