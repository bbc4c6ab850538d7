package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.table.Rows;
import dev.kinorelay.table.TableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tells IMDb's exports from other files by their header, and one from another by header, file name and first rows. */
final class Recogniser {

    private Recogniser() {}

    static Recognition recognise(Peek peek) {
        Recognition notText = NotText.recognise(peek);
        if (notText != null) {
            return notText;
        }
        try (Rows rows = TableFile.head(peek.head())) {
            Header header = rows.nextFilled() ? Header.of(rows.row()) : null;
            if (header != null && (header.isUsable() || header.isPeople())) {
                return known(header, rows, peek);
            }
            Recognition binary = NotText.binary(peek);
            return binary != null ? binary : header == null ? NotText.EMPTY : foreign(header);
        } catch (IOException impossible) {
            throw new AssertionError("bytes in memory cannot fail to be read", impossible);
        }
    }

    private static Recognition foreign(Header header) {
        if (!header.isNearMiss()) {
            return Recognition.Foreign.NO_HINT;
        }
        return new Recognition.Foreign(
                "This looks like an IMDb export, but its first line lacks the column " + quoted(header.missing()) + ".",
                "Put the column's name back into the first line, or export the list from IMDb again and drop that file"
                        + " without opening it in another program.");
    }

    private static Recognition known(Header header, Rows rows, Peek peek) throws IOException {
        if (header.isPeople()) {
            return new Recognition.Unwanted("This is an IMDb list of people, and Kinorelay keeps titles only.",
                    "Export a list of titles, your ratings, your watchlist or your check-ins instead.");
        }
        if (header.isRatings()) {
            return new Recognition.Known(List.of(Shelf.RATINGS));
        }
        FileName name = new FileName(peek.fileName());
        if (name.saysWatchlist()) {
            return new Recognition.Known(List.of(Shelf.WATCHLIST));
        }
        if (name.saysHistory()) {
            return new Recognition.Known(List.of(Shelf.HISTORY));
        }
        if (header.isFirstGeneration()) {
            return firstGeneration(header, rows, peek, name);
        }
        return new Recognition.Known(lists(name));
    }

    private static Recognition firstGeneration(Header header, Rows rows, Peek peek, FileName name) throws IOException {
        if (name.saysRatings()) {
            return new Recognition.Known(List.of(Shelf.RATINGS));
        }
        FirstGeneration.Guess guess = FirstGeneration.guess(header, rows, peek.head().length >= peek.size());
        return new Recognition.Known(switch (guess) {
            case RATINGS -> List.of(Shelf.RATINGS);
            case A_LIST -> lists(name);
            case NO_ROWS -> {
                List<Shelf> all = new ArrayList<>(lists(name));
                all.add(Shelf.RATINGS);
                yield List.copyOf(all);
            }
        });
    }

    private static List<Shelf> lists(FileName name) {
        return name.mentionsHistory()
                ? List.of(Shelf.HISTORY, Shelf.WATCHLIST, name.list())
                : List.of(Shelf.WATCHLIST, Shelf.HISTORY, name.list());
    }

    private static String quoted(List<String> columns) {
        return "\"" + String.join("\" and \"", columns) + "\"";
    }
}
