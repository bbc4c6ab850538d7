package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.lint.Origin;
import dev.kinorelay.flow.lint.Sentence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerWordsTest {

    private static String words(Origin origin) {
        return TriggerWords.of(new Sentence("x", "", true, origin, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 30 3 * * ?        | every day at 03:30
            0 0 18 ? * SUN      | every Sunday at 18:00
            0 5 7 ? * MON-FRI   | Monday to Friday at 07:05
            0 0/15 * * * ?      | every 15 minutes
            0 */5 * * * ?       | every 5 minutes
            0 0/1 * * * ?       | every minute
            0 20 * * * ?        | every hour at minute 20
            0 0 12 1 * ?        | by the timer 0 0 12 1 * ?
            0  0  3  *  *  ?    | every day at 03:00
            """)
    void readsATimerAloud(String cron, String words) {
        assertThat(words(new Origin.Timer(cron, null))).isEqualTo(words);
    }

    @Test
    void readsTheOthersAloud() {
        assertThat(words(new Origin.Files("", Map.of()))).isEqualTo("when a file arrives in the inbox");
        assertThat(words(new Origin.Files("anna", Map.of()))).isEqualTo("when a file arrives in anna of the inbox");
        assertThat(words(new Origin.ShelfChange("library", Shelf.WATCHLIST)))
                .isEqualTo("when the watchlist of the library changes");
    }
}
