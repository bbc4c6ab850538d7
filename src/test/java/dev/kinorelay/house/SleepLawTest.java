package dev.kinorelay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SleepLawTest {

    @Test
    void noTestSleeps() {
        assertThat(TestLaw.sleeping(Source.under("src/test/java"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thread.sleep(1)", "java.lang.Thread.sleep(java.time.Duration.ZERO)", "sleep(1)",
            "TimeUnit.SECONDS.sleep(1)", "page.waitForTimeout(100)", "LockSupport.parkNanos(5)"})
    void seesASleep(String statement) {
        Source bad = Source.of("Bad.java", "class Bad { void go() throws Exception { " + statement + "; } }");
        assertThat(TestLaw.sleeping(List.of(bad))).hasSize(1);
    }
}
