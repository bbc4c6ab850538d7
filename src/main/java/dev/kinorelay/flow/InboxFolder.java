package dev.kinorelay.flow;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the folders between the inbox and a file say: inbox/[person]/[account]/[shelf]/file. A shelf folder is watchlist,
 * ratings, history, checkins or list-&lt;name&gt;; an account folder is a service's name, a dash and anything, such as
 * imdb-second. {@code problem} says which folder name could not be understood.
 */
record InboxFolder(Person person, String account, Shelf shelf, String problem) {

    private static final Set<String> HISTORY = Set.of("history", "checkins", "check-ins");
    private static final List<String> SHELF_WORDS = List.of("watchlist", "ratings", "history", "checkins");

    static InboxFolder of(Path relative, Set<String> services) {
        var place = new InboxFolder(null, null, null, null);
        for (int index = 0; index < relative.getNameCount() - 1; index++) {
            place = place.with(relative.getName(index).toString(), services);
        }
        return place.person == null ? new InboxFolder(Person.ME, place.account, place.shelf, place.problem) : place;
    }

    private InboxFolder with(String folder, Set<String> services) {
        var name = folder.toLowerCase(Locale.ROOT).strip();
        var namedShelf = shelfOf(folder.strip(), name);
        if (namedShelf.isPresent()) {
            return shelf == null ? new InboxFolder(person, account, namedShelf.get(), problem) : unclear(folder);
        }
        if (services.stream().anyMatch(service -> name.equals(service) || name.startsWith(service + "-"))) {
            return account == null ? new InboxFolder(person, name, shelf, problem) : unclear(folder);
        }
        if (person != null || account != null || shelf != null
                || SHELF_WORDS.stream().anyMatch(word -> near(word, name))) {
            return unclear(folder);
        }
        try {
            return new InboxFolder(new Person(name), account, shelf, problem);
        } catch (IllegalArgumentException notAName) {
            return unclear(folder);
        }
    }

    private InboxFolder unclear(String folder) {
        return new InboxFolder(person, account, shelf, problem == null ? folder : problem);
    }

    private static Optional<Shelf> shelfOf(String folder, String name) {
        if (name.equals("watchlist") || name.equals("ratings")) {
            return Optional.of(new Shelf(name));
        }
        if (HISTORY.contains(name)) {
            return Optional.of(Shelf.HISTORY);
        }
        if (name.startsWith("list-") && name.length() > "list-".length()) {
            return Optional.of(listNamed(folder.substring("list-".length())));
        }
        return Optional.empty();
    }

    /** A list's name as a shelf can carry it. */
    static Shelf listNamed(String name) {
        var clean = name.replaceAll("[/:@\\p{Cntrl}]", " ").strip();
        return Shelf.list(clean.isEmpty() ? "list" : clean.substring(0, Math.min(80, clean.length())));
    }

    /** The folders, below the inbox, that say just this; any of it may be null but the person. */
    static Path pathOf(Person person, String account, Shelf shelf) {
        var path = person.equals(Person.ME) ? Path.of("") : Path.of(person.name());
        if (account != null) {
            path = path.resolve(account);
        }
        if (shelf == null) {
            return path;
        }
        return path.resolve(shelf.isList() ? "list-" + shelf.name().substring("list:".length()) : shelf.name());
    }

    /** The last part of an uploaded file's name, without what a file system or this folder would take amiss. */
    static String safeName(String fileName) {
        var last = fileName == null ? ""
                : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_").strip();
        var end = clean.substring(Math.max(0, clean.length() - 150)).replaceFirst("^[.\\s]+", "");
        // A name that says "not yet" would never be taken, and an upload is complete.
        return end.isEmpty() ? "upload"
                : TemporaryNames.isTemporary(end) ? "upload-" + end.replaceAll("[.~#]", "-") : end;
    }

    /** Near enough to a shelf's word to be a slip of the pen rather than a person: one or two letters off. */
    private static boolean near(String word, String name) {
        if (Math.abs(word.length() - name.length()) > 2 || name.length() < 5) {
            return false;
        }
        int[] row = new int[name.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= word.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int swap = diagonal + (word.charAt(line - 1) == name.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(swap, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[name.length()] <= 2;
    }
}
