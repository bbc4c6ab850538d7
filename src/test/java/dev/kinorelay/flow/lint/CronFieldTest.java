package dev.kinorelay.flow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronFieldTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            99 0 3 * * ?       | 99 is no second: a second is 0 to 59
            0 0,75 3 * * ?     | 75 is no minute: a minute is 0 to 59
            0 0 20-99 * * ?    | 99 is no hour: an hour is 0 to 23
            0 0 99/2 * * ?     | 99 is no hour: an hour is 0 to 23
            0 0 3 0 * ?        | 0 is no day: a day is 1 to 31
            0 0 3 ? 13 MON     | 13 is no month: a month is 1 to 12
            0 0 3 ? * 0        | 0 is no weekday: a weekday is 1 to 7
            0 0 3 ? * 99999999999 | 99999999999 is no weekday: a weekday is 1 to 7
            """)
    void saysWhichNumberIsNone(String cron, String words) {
        assertThat(CronField.outOfRange(cron)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 3 * * ?", "59 59 23 31 12 ?", "0 0/15 * ? * MON-FRI", "0 */60 * * * ?",
            "0 0 3 L-30 * ?", "0 0 3 ? * 6#3", "0 0 3 ? * 7L", "0 0 3 15W * ?", "0 0 3 ? JAN-MAR 2,4", "soon", "",
            "0 0 3 * * ? 2099"})
    void leavesTheRestToQuartz(String cron) {
        assertThat(CronField.outOfRange(cron)).isEmpty();
    }
}
