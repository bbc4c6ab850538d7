package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Value;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Several lists on their way to one shelf of requests. */
class GatherScenarioTest extends FarAwayProgram {

    private static final Shelf ONE = Shelf.list("one");
    private static final Shelf TWO = Shelf.list("two");

    @DynamicPropertySource
    static void pipelines(DynamicPropertyRegistry registry) throws IOException {
        String text = carries("gather", FarAway.SERVICE, "requests", FarAway.SERVICE, "guarded")
                .replace("read?account=faraway&shelf=requests", "gather?account=faraway&lists=one,two&minimum=1");
        pipelines(registry, Map.of("gather", text,
                "never", carries("never", FarAway.SERVICE, "list:never-request", "library", "no"),
                "named", text.replace("&lists=one,two", "").replace("id: gather", "id: named")));
        registry.add("FARAWAY_LISTS", () -> "https://far.example/one, two");
    }

    private void list(Account account, Shelf shelf, String... imdb) {
        for (String one : imdb) {
            faraway.put(account, shelf, entry(one, Value.PRESENT, "2026-01-05"));
        }
    }

    @Test
    void aTitleOnTwoListsIsRequestedOnceAndASecondRunDoesNothing() {
        var anna = connected("anna");
        list(anna, ONE, "tt0000001", "tt0000002");
        list(anna, TWO, "tt0000002", "tt0000003");
        var run = start("gather", anna);
        assertThat(run.tally().added()).isEqualTo(3);
        assertThat(run.tally().duplicate()).isEqualTo(1);
        assertThat(faraway.on(anna, Shelf.REQUESTS)).containsExactly("tt0000001", "tt0000002", "tt0000003");
        int writes = faraway.writes();
        assertThat(start("gather", anna).tally().isQuiet()).isTrue();
        assertThat(faraway.writes()).isEqualTo(writes);
    }

    @Test
    void listsAreReadAsTheSettingsNameThem() {
        var ben = connected("ben");
        list(ben, ONE, "tt0000011");
        list(ben, TWO, "tt0000012");
        assertThat(start("named", ben).tally().added()).isEqualTo(2);
    }

    @Test
    void aListThatIsGoneOrDownStopsNoOtherAndTakesNothingAway() {
        var carl = connected("carl");
        list(carl, ONE, "tt0000021");
        list(carl, TWO, "tt0000022");
        start("gather", carl);
        faraway.remove(carl, TWO, "tt0000022");
        list(carl, TWO, "tt0000023");
        faraway.nextReading(() -> {
            throw NeedsAttention.ofShelf("The list one is gone.", "Take it out.");
        });
        var run = start("gather", carl);
        assertThat(run.message()).contains("The list one was not read: The list one is gone. Take it out.");
        assertThat(faraway.on(carl, Shelf.REQUESTS)).containsExactly("tt0000021", "tt0000022", "tt0000023");
        faraway.nextReading(() -> {
            throw new TryLater("faraway is down.", Duration.ofMinutes(1));
        });
        assertThat(start("gather", carl).message()).contains("faraway is down. It is read again with the next run.");
    }

    @Test
    void anEmptyListIsSuspectAndWithdrawsNothing() {
        var dora = connected("dora");
        list(dora, ONE, "tt0000031");
        list(dora, TWO, "tt0000032");
        start("gather", dora);
        faraway.remove(dora, ONE, "tt0000031");
        var run = start("gather", dora);
        assertThat(run.message()).contains("The list one has 0 titles, fewer than the 1 it should have at least");
        assertThat(faraway.on(dora, Shelf.REQUESTS)).containsExactly("tt0000031", "tt0000032");
    }

    @Test
    void whatLeftAllListsIsWithdrawnWhereThePipelineSaysSo() {
        var emil = connected("emil");
        list(emil, ONE, "tt0000041", "tt0000042", "tt0000043");
        list(emil, TWO, "tt0000042");
        start("gather", emil);
        faraway.remove(emil, ONE, "tt0000041");
        faraway.remove(emil, ONE, "tt0000042");
        assertThat(start("gather", emil).tally().removed()).isEqualTo(1);
        assertThat(faraway.on(emil, Shelf.REQUESTS)).containsExactly("tt0000042", "tt0000043");
    }

    @Test
    void moreThanTheCapWaitsForConsentAndSaysWhat() {
        var fred = connected("fred");
        list(fred, ONE, "tt0000051", "tt0000052", "tt0000053", "tt0000054", "tt0000055", "tt0000056");
        list(fred, TWO, "tt0000051");
        var held = start("gather", fred);
        assertThat(held.state()).isEqualTo(Run.State.HELD);
        assertThat(held.message()).contains("6 titles would be added or changed, and the pipeline's guard allows 5");
        assertThat(faraway.on(fred, Shelf.REQUESTS)).isEmpty();
        applied(held.id());
        assertThat(faraway.on(fred, Shelf.REQUESTS)).hasSize(6);
    }

    @Test
    void whatIsNeverToBeRequestedIsNotRequested() {
        var gina = connected("gina");
        list(gina, Shelf.list("never-request"), "tt0000062");
        list(gina, ONE, "tt0000061", "tt0000062");
        list(gina, TWO, "tt0000061");
        start("never", gina);
        var run = start("gather", gina);
        assertThat(run.message()).contains("1 title is not requested, for your list never-request says never.");
        assertThat(run.tally().added()).isEqualTo(1);
        assertThat(faraway.on(gina, Shelf.REQUESTS)).containsExactly("tt0000061");
    }
}
