package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Exports whose rows do not say which title they are: each is identified or listed, and what is decided holds. */
class UnresolvedScenarioTest extends UnresolvedProgram {

    @Test
    void anExportWithoutIdsEndsWithEachTitleIdentifiedOrListed() throws IOException {
        var run = dropped(diary);

        assertThat(run.tally().added()).isOne();
        assertThat(run.tally().unresolved()).isEqualTo(2);
        assertThat(library()).containsExactly("tt0113277");
        assertThat(waiting("Solaris").why()).contains("(1972)").contains("(2002)");
        assertThat(waiting("Solaris").offers()).extracting(offer -> offer.ref().year()).containsExactly(1972, 2002);
        assertThat(waiting("Lost and Unknown").why()).contains("knows such a title");
        assertThat(waiting("Solaris").latest()).singleElement().satisfies(waits -> {
            assertThat(waits.runId()).isEqualTo(run.id());
            assertThat(waits.file()).isEqualTo("diary.txt");
            assertThat(waits.line()).isEqualTo(2);
        });
        assertThat(open.ofRun(run.id())).isEqualTo(2);
        assertThat(open.rows(run.id(), null, 10)).extracting(row -> row.row().line() + " " + row.row().excerpt())
                .containsExactlyInAnyOrder("2 Solaris", "3 Lost and Unknown (1931)");
        var first = open.rows(run.id(), null, 1).getFirst();
        assertThat(open.rows(run.id(), first, 10)).as("the page after the first").hasSize(1).doesNotContain(first);
        assertThat(first.row().reason()).startsWith("Not recognised: ");
        assertThat(first.row().remedy()).endsWith("the file need not be dropped again.");
    }

    @Test
    void aPickBringsTheTitleToTheLibraryAndHoldsForEver() throws IOException {
        dropped(diary);
        unresolved.pick(waiting("Solaris").id(), 0);

        var again = triedAgain();
        assertThat(again.tally().read()).isOne();
        assertThat(again.tally().added()).isOne();
        assertThat(library()).containsExactlyInAnyOrder("tt0113277", "tt0069293");
        assertThat(waiting(false)).extracting(title -> title.ref().title()).containsExactly("Lost and Unknown");

        var later = dropped(diary + written("other;Heat;1995"));
        assertThat(later.tally().unresolved()).as("the lost one").isOne();
        assertThat(later.tally().unchanged()).isEqualTo(2);
    }

    @Test
    void anEnteredIdIsTakenAndNonsenseIsNot() throws IOException {
        dropped(diary);
        var lost = waiting("Lost and Unknown").id();

        assertThatThrownBy(() -> unresolved.enter(lost, "the first one")).isInstanceOf(NeedsAttention.class)
                .hasMessageContaining("'the first one' is no id");
        unresolved.enter(lost, "https://www.imdb.com/title/tt0022599/?ref_=fn");
        triedAgain();

        assertThat(library()).contains("tt0022599");
        assertThat(waiting(false)).extracting(title -> title.ref().title()).containsExactly("Solaris");
    }

    @Test
    void whatIsIgnoredCountsAndIsListedUntilItIsTakenBack() throws IOException {
        dropped(diary);
        unresolved.ignore(waiting("Lost and Unknown").id());

        assertThat(dropped(diary + written("heat2;Heat;1995")).tally().unresolved()).isEqualTo(2);
        assertThat(waiting(true)).singleElement().satisfies(title -> {
            assertThat(title.ref().title()).isEqualTo("Lost and Unknown");
            unresolved.takeBack(title.id());
        });
        assertThat(waiting(true)).isEmpty();
        assertThat(waiting(false)).hasSize(2);
    }

    @Test
    void aMissingKeyStopsNothingAndIsMadeUpForWhenItIsThere() throws IOException {
        catalogue.hindrance = new NeedsAttention("the catalogue has no key", "Enter its key.");

        assertThat(dropped(diary).tally().unresolved()).isEqualTo(3);
        assertThat(waiting("Heat").why()).contains("the catalogue has no key");
        assertThat(waiting("Heat").remedy()).isEqualTo("Enter its key.");
        catalogue.hindrance = null;
        retries.lookAround();
        retries.begin();

        assertThat(triedAgain().tally().added()).isOne();
        assertThat(waiting(false)).hasSize(2);
    }

    @Test
    void whatIsGoneFromAWholeNewerExportWaitsNoLonger() throws IOException {
        dropped(diary);
        dropped(written("heat;Heat;1995"));

        assertThat(waiting(false)).isEmpty();
    }

    @Test
    void ofAPlanNothingIsTriedUntilItIsAppliedAndNothingStaysWhenItIsDropped() throws IOException {
        String plan = planned(diary);
        assertThat(waiting(false)).hasSize(2).allMatch(title -> title.latest().getFirst().plan());
        unresolved.pick(waiting("Solaris").id(), 1);
        retries.begin();
        assertThat(runs.page(new Runs.Wanted(null, person, null, null, 5))).hasSize(1);

        answers.consent(plan);
        settled(plan);
        retries.begin();
        triedAgain();
        assertThat(library()).containsExactlyInAnyOrder("tt0113277", "tt0307479");

        answers.dismiss(planned(written("x;Unheard of")));
        assertThat(waiting(false)).extracting(title -> title.ref().title()).containsExactly("Lost and Unknown");
    }

    @Test
    void aLocalisedExportTellsNoKindAndTheCatalogueDoes() throws IOException {
        var text = "Const,Your Rating,Date Rated,Title,Title Type\ntt0113277,9,2025-01-05,Heat,Spielfilm\n"
                + "tt9999999,8,2025-01-05,Unbekannt,Spielfilm\n";
        var run = drop(person, "ratings.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(run.tally().added()).as(run.message()).isEqualTo(2);
        assertThat(library.page(new Library.Query(person, Shelf.RATINGS, null, "movie", null, null, null, null,
                Library.Order.TITLE, 0, 100)).rows()).extracting(row -> row.imdb()).containsExactly("tt0113277");
    }
}
