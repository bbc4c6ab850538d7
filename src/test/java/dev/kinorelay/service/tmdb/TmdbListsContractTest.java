package dev.kinorelay.service.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.sandbox.tmdb.Film;
import dev.kinorelay.service.ListReaderContract;
import dev.kinorelay.service.Reader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class TmdbListsContractTest extends ListReaderContract {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Override
    protected Reader reader() {
        return desk.reader;
    }

    @Override
    protected Account account() {
        return Account.household("tmdb");
    }

    @Override
    protected List<String> names() {
        return List.of("8136", "list/8136", "https://www.themoviedb.org/list/8136-summer-nights?language=de-DE",
                "themoviedb.org/list/8136");
    }

    @Override
    protected String nowhere() {
        return "9999";
    }

    @Override
    protected void place(int... numbers) {
        List<Film> films = new ArrayList<>();
        for (int number : numbers) {
            films.add(desk.tmdb.films().movie("Film " + number, 2000, "tt%07d".formatted(number), number));
        }
        desk.tmdb.films().list("list/8136", films);
    }

    @Override
    protected void fallSilent() {
        desk.close();
    }

    /** Twenty rows in a page: no list at TMDb is longer than its five hundred pages. */
    @Override
    protected int many() {
        return 10_000;
    }

    /** A list at TMDb tells its own numbers only. */
    @Override
    protected String id(Entry entry) {
        String own = entry.ref().id("tmdb-movie").orElseThrow().value();
        assertThat(entry.ref().ids()).hasSize(1);
        return "tt%07d".formatted(Integer.parseInt(own));
    }
}
