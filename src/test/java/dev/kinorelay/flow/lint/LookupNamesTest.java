package dev.kinorelay.flow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"none", "tmdb", "omdb,tmdb"})
    void takesLookUpsInAnyOrder(String ask) {
        assertThat(LintTest.problems(asking(ask))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tmbd      | There is no look-up tmbd. Did you mean tmdb? Known here: none, omdb, tmdb.
            tmdb,     | There is no look-up without a name
            none,tmdb | none stands alone
            tmdb,tmdb | tmdb stands there twice
            """)
    void saysWhichLookUpsThereAre(String ask, String remedy) {
        var problem = LintTest.first(asking(ask));

        assertThat(problem.message()).contains("ask cannot be '" + ask + "'");
        assertThat(problem.remedy()).contains(remedy);
    }

    private static String asking(String names) {
        return LintTest.GOOD.replace("kamelet:recognise", "kamelet:resolve?ask=" + names);
    }
}
