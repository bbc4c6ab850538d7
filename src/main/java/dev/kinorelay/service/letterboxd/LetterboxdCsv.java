package dev.kinorelay.service.letterboxd;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Handout;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import dev.kinorelay.service.TableReading;
import dev.kinorelay.table.Rows;
import dev.kinorelay.table.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The tables in Letterboxd's account export: diary, watched, ratings, reviews, watchlist, likes and lists. */
@Component
class LetterboxdCsv implements Format {

    private static final Shelf WATCHED = Shelf.list("watched");
    private static final Shelf LIKES = Shelf.list("likes");
    private static final String DIARY = "diary.csv";

    @Override
    public String name() {
        return "letterboxd-csv";
    }

    @Override
    public String service() {
        return "letterboxd";
    }

    @Override
    public Handout handout() {
        return new Handout("Letterboxd: the account's ZIP, or a CSV of it",
                "diary, ratings, watchlist, watched, likes, lists; reviews where there is no diary",
                "Settings, Data, Export your data",
                "Films by title and year only: a look-up has to find them; everything counts as a film");
    }

    @Override
    public Recognition recognise(Peek head) {
        try (Rows rows = TableFile.head(head.head())) {
            Beginning beginning = Beginning.of(rows);
            return beginning == null ? other(head) : new Recognition.Known(shelves(beginning, head.fileName()));
        } catch (IOException impossible) {
            throw new AssertionError("bytes in memory cannot fail to be read", impossible);
        }
    }

    private static List<Shelf> shelves(Beginning beginning, String path) {
        return switch (beginning.sheet()) {
            case DIARY, REVIEWS -> List.of(Shelf.HISTORY);
            case RATINGS -> List.of(Shelf.RATINGS);
            case LIST -> List.of(ListName.shelf(beginning.list()));
            case FILMS -> films(path.toLowerCase(Locale.ROOT));
        };
    }

    /** The three tables of the same columns are told apart by their name alone, as Letterboxd gave it. */
    private static List<Shelf> films(String path) {
        if (path.contains("watchlist")) {
            return List.of(Shelf.WATCHLIST);
        }
        if (path.contains("watched")) {
            return List.of(WATCHED);
        }
        return path.contains("likes") ? List.of(LIKES) : List.of(Shelf.WATCHLIST, WATCHED, LIKES, Shelf.HISTORY);
    }

    private static Recognition other(Peek head) {
        try (Rows rows = TableFile.head(head.head())) {
            return rows.nextFilled() && Unkept.knows(rows.row()) ? Unkept.RECOGNISED : Recognition.Foreign.NO_HINT;
        } catch (IOException impossible) {
            throw new AssertionError("bytes in memory cannot fail to be read", impossible);
        }
    }

    @Override
    public Optional<String> needless(String member, Set<String> members) {
        if (member.startsWith("deleted/") || member.startsWith("orphaned/")) {
            return Optional.of("what was deleted on Letterboxd stays deleted");
        }
        return member.equals("reviews.csv") && members.contains(DIARY)
                ? Optional.of("its viewings are in diary.csv")
                : Optional.empty();
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        try (Rows rows = TableFile.of(file.path()).open()) {
            Beginning beginning = Beginning.of(rows);
            if (beginning == null) {
                throw new NeedsAttention("The file is none of Letterboxd's: its first lines name other columns.",
                        FilmRows.AGAIN);
            }
            RowCount count = new TableReading(rejects).of(rows,
                    new FilmRows(beginning, file.shelf(), file.zone(), sink));
            // Of all viewings only some have a review, so what is missing here means nothing.
            return beginning.sheet() == Sheet.REVIEWS
                    ? new RowCount(count.read(), count.rejected(), false, count.note())
                    : count;
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }
}
