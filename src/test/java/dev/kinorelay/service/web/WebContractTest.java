package dev.kinorelay.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.sandbox.web.WebDouble;
import dev.kinorelay.service.ListReaderContract;
import dev.kinorelay.service.MemoryVault;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.StraightGateway;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebContractTest extends ListReaderContract {

    private final WebDouble web = WebDouble.start(0, InstantSource.system());
    private final WebReader reader = new WebReader(new WebSettings(Map.of()), new WebPage(new StraightGateway()),
            new MemoryVault());

    @AfterEach
    void close() {
        web.close();
    }

    @Override
    protected Reader reader() {
        return reader;
    }

    @Override
    protected Account account() {
        return Account.household("web");
    }

    @Override
    protected List<String> names() {
        return List.of(web.at("/list.json?key=secret"), "  " + web.at("/list.json?key=secret") + "\n");
    }

    @Override
    protected String nowhere() {
        return web.at("/gone.json");
    }

    @Override
    protected void place(int... numbers) {
        web.file("/list.json", "application/json", IntStream.of(numbers)
                .mapToObj(number -> "{\"imdb_id\":\"tt%07d\"}".formatted(number))
                .collect(Collectors.joining(",", "[", "]")));
    }

    @Override
    protected void fallSilent() {
        web.close();
    }

    /** Else nobody could connect Letterboxd under its own name, and its feed would be asked for without a member. */
    @Test
    void leavesTheNameLetterboxdToItsMembers() {
        assertThat(new WebAccount(null).names()).contains("letterboxd-lists")
                .doesNotContain("letterboxd");
    }
}
