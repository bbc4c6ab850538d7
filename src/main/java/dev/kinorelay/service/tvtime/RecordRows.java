package dev.kinorelay.service.tvtime;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Refusal;
import dev.kinorelay.service.RowTaker;
import dev.kinorelay.service.Source;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.WrittenTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Makes an entry of each row that tells of the shelf. */
final class RecordRows implements RowTaker {

    private final Sheet sheet;
    private final RecordTitles titles;
    private final Consumer<Entry> sink;
    private final boolean plays;
    private final int width;
    private final int key;
    private final int kind;
    private final int type;
    private final int followed;
    private final int vote;
    private final int watched;
    private final int created;

    RecordRows(Sheet sheet, ColumnNames names, Source file, Consumer<Entry> sink) {
        this.sheet = sheet;
        this.sink = sink;
        titles = new RecordTitles(sheet, names);
        plays = file.shelf().holdsPlays();
        width = names.width();
        key = names.at("key");
        kind = names.at("entity_type");
        type = names.at("type");
        followed = names.at("is_followed", "active");
        vote = names.at("vote_key");
        watched = names.at("watch_date");
        created = names.at("created_at");
    }

    @Override
    public Refusal take(Row row) {
        Refusal misshapen = Refusal.ofShape(row, width, TvtimeCsv.AGAIN, created, vote, watched, type);
        if (misshapen != null) {
            return misshapen;
        }
        if (!tellsOfTheShelf(row)) {
            return Refusal.ELSEWHERE;
        }
        MediaRef title = titles.of(row);
        if (title == null) {
            return new Refusal("The row does not say which title it is about.", TvtimeCsv.AGAIN, true);
        }
        return plays ? played(row, title) : sheet == Sheet.VOTES ? voted(row, title) : listed(row, title);
    }

    private boolean tellsOfTheShelf(Row row) {
        return switch (sheet) {
            case EPISODES -> word(row, key).startsWith("watch-episode");
            case FILMS -> word(row, kind).equals("movie")
                    && (plays ? word(row, type).matches("watch|rewatch") : word(row, type).equals("towatch"));
            case FOLLOWED, SHOWS -> followed < 0 || word(row, followed).matches("1|true|");
            case VOTES, FEELINGS -> true;
        };
    }

    private Refusal played(Row row, MediaRef title) {
        Instant at = time(row, watched);
        at = at == null ? time(row, created) : at;
        if (at == null) {
            return new Refusal("The row does not say when it was watched.", "Add the play by hand.", true);
        }
        sink.accept(new Entry(title, Value.of(new Play(at, Play.Precision.SECOND)), at, null, null, row.line()));
        return null;
    }

    private Refusal voted(Row row, MediaRef title) {
        Rating stars = Votes.rating(word(row, vote));
        if (stars == null) {
            return new Refusal(Refusal.quoted(word(row, vote)) + " is no rating whose meaning is known.",
                    "Rate the title by hand.", true);
        }
        sink.accept(new Entry(title, Value.of(stars), time(row, created), null, null,
                row.line()));
        return null;
    }

    private Refusal listed(Row row, MediaRef title) {
        sink.accept(new Entry(title, Value.PRESENT, time(row, created), null, null, row.line()));
        return null;
    }

    private static Instant time(Row row, int cell) {
        return cell < 0 || row.isEmpty(cell) ? null : WrittenTime.of(row.text(cell), ZoneOffset.UTC);
    }

    private static String word(Row row, int cell) {
        return cell < 0 || row.isEmpty(cell) ? "" : row.text(cell);
    }
}
