package dev.kinorelay.flow.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.engine.Reconciler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoBackDatingTest {

    private final List<String> told = new ArrayList<>();
    private final Reconciler.Findings findings = mock(Reconciler.Findings.class);

    @BeforeEach
    void listen() {
        doAnswer(call -> told.add(call.getArgument(0) + " " + words(call.getArgument(1)))).when(findings)
                .change(any(), any(), any(), any());
        doAnswer(call -> told.add("left " + words(call.getArgument(0)))).when(findings).leftAlone(any());
        doAnswer(call -> told.add("kept " + words(call.getArgument(0)))).when(findings).kept(any());
    }

    private static String words(Mark mark) {
        return mark.titleId() + "@" + mark.occurrence().substring(0, 4);
    }

    private static Mark play(String title, int year) {
        var play = new Play(Instant.parse(year + "-01-05T20:30:00Z"), Play.Precision.SECOND);
        return new Mark(new TitleId(title), play.occurrence(), Value.of(play), 0, play.at(), null, null);
    }

    private NoBackDating target(boolean keepsTimes) {
        return new NoBackDating(findings, keepsTimes, mark -> mark.titleId().value().equals("held"));
    }

    @Test
    void ofEachTitleThatWasNeverWatchedThereTheLastPlayIsSent() {
        var target = target(false);
        target.change(Verb.ADD, play("held", 2020), null, "new");
        target.change(Verb.ADD, play("one", 2019), null, "new");
        target.change(Verb.ADD, play("one", 2021), null, "new");
        target.change(Verb.ADD, play("two", 2022), null, "new");
        target.change(Verb.REMOVE, play("zero", 2018), null, "gone");
        target.flush();
        target.flush();
        assertThat(told).containsExactlyInAnyOrder("left held@2020", "left one@2019", "ADD one@2021", "ADD two@2022",
                "kept zero@2018");
    }

    @Test
    void whereAPlayKeepsItsTimeEachIsSent() {
        var target = target(true);
        target.change(Verb.ADD, play("held", 2020), null, "new");
        target.change(Verb.ADD, play("one", 2019), null, "new");
        target.change(Verb.REMOVE, play("one", 2021), null, "gone");
        target.flush();
        assertThat(told).containsExactly("ADD held@2020", "ADD one@2019", "REMOVE one@2021");
    }
}
