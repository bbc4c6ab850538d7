package dev.kinorelay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void testsAreSentencesInClassesNamedTest() {
        assertThat(TestLaw.misnamed(Source.under("src/test/java"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class ReaderTests { @Test void readsAll() {} }",
            "class ReaderIT { @org.junit.jupiter.api.Test void readsAll() {} }",
            "class TestReader { @Property void readsAll() {} }", "class ReaderTest { void readsAll() {} }",
            "class ReaderTest { @Test void testReading() {} }", "class ReaderTest { @Test void reads() {} }",
            "class ReaderTest { @Test void reads_all() {} }",
            "class Laws { @Nested class Inner { @Test void readsAll() {} } }",
            "import com.microsoft.playwright.Page; class HomeTest { @Test void showsRuns() {} }"})
    void seesAMisnamedTest(String text) {
        assertThat(TestLaw.misnamed(List.of(Source.of("Bad.java", text)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class ReaderTest { @ParameterizedTest void readsAll() {} }",
            "class ImdbContractTest extends ServiceContract {}", "class Doubles { void readsAll() {} }",
            "public abstract class ServiceContract { @Test void readsAll() {} }",
            "import com.microsoft.playwright.Page; class HomeBrowserTest { @Test void showsRuns() {} }"})
    void letsAWellNamedTestPass(String text) {
        assertThat(TestLaw.misnamed(List.of(Source.of("Good.java", text)))).isEmpty();
    }
}
