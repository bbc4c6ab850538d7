package dev.kinorelay.service.yamtrack;

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
import java.time.Instant;
import java.util.function.Consumer;

/** Makes an entry of each row that tells of the shelf. */
final class TrackedRows implements RowTaker {

    private final Consumer<Entry> sink;
    private final Source file;
    private final TrackedTitles titles;
    private final int width;
    private final int status;
    private final int score;
    private final int ended;
    private final int notes;
    private final int added;

    TrackedRows(ColumnNames names, Source file, Consumer<Entry> sink) {
        this.sink = sink;
        this.file = file;
        titles = new TrackedTitles(names);
        width = names.width();
        status = names.at("status");
        score = names.at("score");
        ended = names.at("end_date");
        notes = names.at("notes");
        added = names.at("created_at");
    }

    @Override
    public Refusal take(Row row) {
        Refusal misshapen = Refusal.ofShape(row, width, YamtrackCsv.AGAIN, score, ended, status);
        if (misshapen != null) {
            return misshapen;
        }
        Refusal unkept = titles.refusal(row);
        if (unkept != null) {
            return unkept;
        }
        MediaRef title = titles.of(row);
        if (file.shelf().holdsPlays()) {
            return played(row, title);
        }
        return file.shelf().equals(Shelf.RATINGS) ? rated(row, title) : planned(row, title);
    }

    private Refusal planned(Row row, MediaRef title) {
        if (!"planning".equalsIgnoreCase(row.text(status)) || title.kind() == MediaKind.EPISODE) {
            return Refusal.ELSEWHERE;
        }
        sink.accept(
                new Entry(title, Value.PRESENT, TrackedTime.of(row, added, file), null,
                        row.isEmpty(notes) ? null : row.text(notes),
                        row.line()));
        return null;
    }

    private Refusal rated(Row row, MediaRef title) {
        if (row.isEmpty(score)) {
            return Refusal.ELSEWHERE;
        }
        Double points = Numbers.ofTen(row, score);
        if (points == null) {
            return new Refusal(Refusal.quoted(row.text(score)) + " is no Yamtrack score: those go from 0 to 10.",
                    YamtrackCsv.AGAIN, true);
        }
        sink.accept(new Entry(title, Value.of(Rating.outOfTen(points)), null, null, null, row.line()));
        return null;
    }

    private Refusal played(Row row, MediaRef title) {
        boolean film = title.kind() == MediaKind.MOVIE && "completed".equalsIgnoreCase(row.text(status));
        if (title.kind() != MediaKind.EPISODE && !film) {
            return Refusal.ELSEWHERE;
        }
        Instant at = TrackedTime.of(row, ended, file);
        if (at == null) {
            return new Refusal(row.isEmpty(ended) ? "The row does not say when it was watched."
                    : Refusal.quoted(row.text(ended)) + " is no time that can be read.",
                    "Enter the end date in Yamtrack and export again.", true);
        }
        boolean day = row.text(ended).length() <= "2024-01-31".length();
        sink.accept(
                new Entry(title, Value.of(day ? Play.onDay(at) : new Play(at, Play.Precision.SECOND)), at, null, null,
                        row.line()));
        return null;
    }
}
