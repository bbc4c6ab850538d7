package dev.kinorelay.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every Hook owes the door. A service's contract test names its hook and messages in the shapes it understands. */
public abstract class HookContract {

    private static final Instant NOW = Instant.parse("2026-11-25T20:15:30Z");

    protected abstract Hook hook();

    /** Messages that tell of something. */
    protected abstract List<String> telling();

    @Test
    void isKnownByTheNameOfItsFolder() {
        assertThat(hook().service()).isEqualTo(hook().getClass().getPackageName().replaceAll(".*\\.", ""));
    }

    @Test
    void everyEventHasATitleAndATimeAndStandsOnItsShelf() {
        for (String text : telling()) {
            var events = hook().receive(new Delivery(text, NOW));
            assertThat(events).as(text).isNotEmpty().allSatisfy(event -> {
                assertThat(event.percent()).isBetween(1, 100);
                assertThat(event.title()).isNotBlank();
                assertThat(event.entry().since()).isBeforeOrEqualTo(NOW);
                assertThat(event.entry().value().play() != null).isEqualTo(event.isPlay());
                assertThat(event.entry().value().rating() != null).isEqualTo(event.isRating());
            });
        }
    }

    @Test
    void theSameMessageTellsTheSameAgain() {
        for (String text : telling()) {
            assertThat(hook().receive(new Delivery(text, NOW))).isEqualTo(hook().receive(new Delivery(text, NOW)));
        }
    }

    @Test
    void whatCannotBeUnderstoodTellsNothingAndBreaksNothing() {
        for (String text : List.of("", "null", "[]", "{}", "\"", "<xml/>", "{\"event\":7,\"Metadata\":[]}", "\u0000")) {
            assertThat(hook().receive(new Delivery(text, NOW))).as(text).isEmpty();
        }
        for (String text : telling()) {
            for (int cut = 0; cut < text.length(); cut += 7) {
                assertThat(hook().receive(new Delivery(text.substring(0, cut), NOW))).isEmpty();
            }
        }
    }
}
