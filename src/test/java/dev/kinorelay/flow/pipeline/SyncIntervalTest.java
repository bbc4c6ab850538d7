package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncIntervalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"24|0 7 4 * * ?|every day at 04:07", "12|0 7 0/12 * * ?|every 12 hours",
            "1|0 7 0/1 * * ?|every hour", "0.5|0 0/30 * * * ?|every 30 minutes", "0.25|0 0/15 * * * ?|every 15 minutes",
            "1.5|0 7 0/1 * * ?|every hour", "5|0 7 0/4 * * ?|every 4 hours", "168|0 7 4 * * ?|every day at 04:07",
            "0,5|0 0/30 * * * ?|every 30 minutes", "soon|0 7 4 * * ?|every day at 04:07",
            "0|0 7 4 * * ?|every day at 04:07", "0.001|0 0/1 * * * ?|every minute"})
    void decimalHoursBecomeATimeTable(String hours, String cron, String words) throws Exception {
        var interval = new SyncInterval(hours);
        assertThat(interval.cron()).isEqualTo(cron);
        assertThat(interval.words()).isEqualTo(words);
        assertThat(new org.quartz.CronExpression(cron)).isNotNull();
    }
}
