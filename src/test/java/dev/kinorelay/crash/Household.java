package dev.kinorelay.crash;

import dev.kinorelay.sandbox.trakt.Catalogue;
import dev.kinorelay.sandbox.trakt.Title;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Whose lists these are: exports that grow and change, and from them what the far side has to hold in the end. */
final class Household {

    /** From then on something is taken off with everything that is added. */
    private static final int ENOUGH = 30;
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final String RATINGS = "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,"
            + "Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\n";
    private static final String LIST = "Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,"
            + "IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated\n";

    private final Catalogue catalogue;
    private final Random random;
    private final Set<Title> watchlist = new LinkedHashSet<>();
    private final Map<Title, Integer> ratings = new LinkedHashMap<>();
    private final List<Title> plays = new ArrayList<>();
    private int known;
    private int files;

    Household(Catalogue catalogue, Random random) {
        this.catalogue = catalogue;
        this.random = random;
    }

    Set<Title> watchlist() {
        return watchlist;
    }

    Map<Title, Integer> ratings() {
        return ratings;
    }

    /** How often each was watched. */
    Map<Title, Integer> plays() {
        Map<Title, Integer> times = new LinkedHashMap<>();
        plays.forEach(title -> times.merge(title, 1, Integer::sum));
        return times;
    }

    /** How many changes there were in all. */
    int size() {
        return watchlist.size() + ratings.size() + plays.size();
    }

    /** Somebody watches, rates, adds and takes off: so many new titles on each list, and a few old ones anew. */
    void live(int more) {
        for (int i = 0; i < more; i++) {
            watchlist.add(another());
            ratings.put(another(), 1 + random.nextInt(10));
            plays.add(another());
        }
        // By two, for a second thought is by one: what was taken back must not come again as if it had never been.
        ratings.replaceAll((title, rating) -> random.nextInt(12) == 0 ? (rating + 1) % 10 + 1 : rating);
        if (!plays.isEmpty()) {
            plays.add(plays.get(random.nextInt(plays.size())));
        }
        if (watchlist.size() > ENOUGH) {
            watchlist.remove(List.copyOf(watchlist).get(random.nextInt(watchlist.size())));
        }
        if (ratings.size() > ENOUGH) {
            ratings.remove(List.copyOf(ratings.keySet()).get(random.nextInt(ratings.size())));
        }
    }

    /** Somebody thinks again about so many titles; answers what they thought before. */
    Map<Title, Integer> thinkAgain(int titles) {
        Map<Title, Integer> before = new LinkedHashMap<>(ratings);
        List<Title> all = new ArrayList<>(ratings.keySet());
        Collections.shuffle(all, random);
        all.stream().limit(titles).forEach(title -> ratings.merge(title, 1, (old, one) -> old % 10 + one));
        return before;
    }

    void thinkAsBefore(Map<Title, Integer> before) {
        ratings.clear();
        ratings.putAll(before);
    }

    /** Puts a new export of each list into the inbox, each at once. */
    void export(Path inbox) throws IOException {
        drop(inbox, "ratings.csv", rated());
        drop(inbox, "watchlist/list.csv", rows(List.copyOf(watchlist)));
        drop(inbox, "history/checkins.csv", rows(plays));
    }

    String rated() {
        StringBuilder text = new StringBuilder(RATINGS);
        ratings.forEach((title, rating) -> text.append(title.imdb()).append(',').append(rating).append(",2026-01-01,")
                .append(facts(title)).append('\n'));
        return text.toString();
    }

    private StringBuilder rows(List<Title> titles) {
        StringBuilder text = new StringBuilder(LIST);
        for (int i = 0; i < titles.size(); i++) {
            text.append(i + 1).append(',').append(titles.get(i).imdb()).append(',').append(DAY.plusDays(i)).append(',')
                    .append(DAY.plusDays(i)).append(",,").append(facts(titles.get(i))).append(",,\n");
        }
        return text;
    }

    private static String facts(Title title) {
        return title.name() + ',' + title.name() + ",https://www.imdb.com/title/" + title.imdb()
                + "/,Movie,7.0,100," + title.year() + ",Drama,1000," + title.year() + "-06-01,Somebody";
    }

    private void drop(Path inbox, String name, CharSequence text) throws IOException {
        Path whole = inbox.resolve(name);
        Files.createDirectories(whole.getParent());
        Path half = whole.resolveSibling("." + ++files + ".part");
        Files.writeString(half, text);
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Title another() {
        int number = ++known;
        return catalogue.movie("Invented " + number, 1950 + number % 70, String.format("tt%07d", 2_000_000 + number),
                500_000 + number);
    }
}
