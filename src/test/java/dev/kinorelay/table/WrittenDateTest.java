package dev.kinorelay.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-01-31,               2025-01-31
            2025-1-5,                 2025-01-05
            2025/01/31,               2025-01-31
            2025-01-31 00:00:00,      2025-01-31
            2025-01-31T12:00:00Z,     2025-01-31
            Fri Feb  5 22:45:23 2013, 2013-02-05
            Fri Feb 15 22:45:23 2013, 2013-02-15
            31.1.2025,                2025-01-31
            5.1.2025,                 2025-01-05
            05.01.25,                 2025-01-05
            1/31/2025,                2025-01-31
            31/1/2025,                2025-01-31
            31-01-2025,               2025-01-31
            6/6/2025,                 2025-06-06
            1/31/25,                  2025-01-31
            """)
    void readsADateThatCanOnlyBeOneDay(String text, String day) {
        WrittenDate date = WrittenDate.of(text);
        assertThat(date.isSure()).isTrue();
        for (DateOrder order : DateOrder.values()) {
            assertThat(date.in(order)).hasToString(day);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/4/2024", "01/04/2024", "1-4-2024", "1/4/24"})
    void readsADateThatCouldBeTwoDaysOnlyWhenTheOrderIsKnown(String text) {
        WrittenDate date = WrittenDate.of(text);
        assertThat(date.isSure()).isFalse();
        assertThat(date.in(DateOrder.MONTH_FIRST)).hasToString("2024-01-04");
        assertThat(date.in(DateOrder.DAY_FIRST)).hasToString("2024-04-01");
        assertThat(date.in(DateOrder.UNKNOWN)).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "2025", "2025-01", "2025-02-30", "30.2.2025", "13/13/2025", "45662", "Nov-06", "1-4-24",
            "0000-00-00", "2025-01-0x", "a/b/c", "//////", "1/4/", "Fri Foo 15 22:45:23 2013", "Fri Feb 15",
            "yesterday",
            "99999/1/1", "1/1/99999"})
    void knowsNoDayOfAnythingElse(String text) {
        assertThat(WrittenDate.of(text).isNone()).isTrue();
        assertThat(WrittenDate.of(text).in(DateOrder.UNKNOWN)).isNull();
    }

    @Test
    void provesAnOrderOnlyByWhatCannotBeAMonth() {
        assertThat(WrittenDate.of("1/31/2025").provesMonthFirst()).isTrue();
        assertThat(WrittenDate.of("31/1/2025").provesDayFirst()).isTrue();
        for (String text : new String[]{"6/6/2025", "1/4/2025", "31.1.2025", "2025-01-31", "", "99/99/2025"}) {
            assertThat(WrittenDate.of(text).provesMonthFirst() || WrittenDate.of(text).provesDayFirst()).isFalse();
        }
    }
}
