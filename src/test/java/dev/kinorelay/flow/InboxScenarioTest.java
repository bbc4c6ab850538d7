package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.flow.desk.PipelineCard;
import org.junit.jupiter.api.Test;

class InboxScenarioTest extends InboxStories {

    @Override
    String stories() {
        return "shipped";
    }

    @Test
    void everyShippedPipelineIsInForceInTheWholeProgram() {
        assertThat(desk.pipelines()).isNotEmpty()
                .allSatisfy(card -> assertThat(card.problem()).as(card.id()).isNull())
                .extracting(PipelineCard::loaded).doesNotContainNull();
    }
}
