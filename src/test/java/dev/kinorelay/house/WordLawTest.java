package dev.kinorelay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordLawTest {

    private static final List<Source> MAIN = Source.under("src/main/java");
    private static final List<Source> ALL = Source.under("src/main/java", "src/test/java");

    @Test
    void typesAreNamedAfterWhatTheyAre() {
        assertThat(WordLaw.forbiddenNames(ALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class ListItem {}", "record MovieData() {}", "class RunManager {}", "class StringUtils {}",
            "class Outer { static class HookHandler {} }", "class ReaderImpl {}", "class AbstractReader {}",
            "class Helper {}", "interface LineProcessor {}", "enum DataObjects {}"})
    void seesANameThatSaysNothing(String text) {
        assertThat(WordLaw.forbiddenNames(List.of(domain(text)))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class Metadata {}", "class Database {}", "class Objection {}", "class Simplified {}"})
    void doesNotMistakeAWordForAnother(String text) {
        assertThat(WordLaw.forbiddenNames(List.of(domain(text)))).isEmpty();
    }

    @Test
    void nobodyUsesLombok() {
        assertThat(WordLaw.lombok(ALL)).isEmpty();
        assertThat(WordLaw.lombok(List.of(domain("import lombok.Value; class Plain {}")))).hasSize(1);
    }

    @Test
    void onlyTheCommandLinePrints() {
        assertThat(WordLaw.prints(MAIN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"domain,System.out.println(1),1", "web,System.err.println(1),1", "cli,System.out.println(1),0",
            "web,log.info(1),0"})
    void seesAPrint(String where, String statement, int breaches) {
        Source source = Source.of("src/main/java/Bad.java",
                "package dev.kinorelay." + where + "; class Bad { void go() { " + statement + "; } }");
        assertThat(WordLaw.prints(List.of(source))).hasSize(breaches);
    }

    @Test
    void domainTypesAnswerToOneNameEach() {
        assertThat(WordLaw.ambiguousAccessors(MAIN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"record Change(String verb) { String getVerb() { return verb; } } | 1",
            "record Change(boolean add) { boolean isAdd() { return add; } } | 1",
            "record Change(String verb) { int getRank() { return 1; } } | 1",
            "record Change(String verb) { boolean add() { return isAdd(); } boolean isAdd() { return true; } } | 1",
            "record Change(String verb) { boolean isAdd() { return true; } String verb() { return verb; } } | 0",
            "record Change(String verb) { static int isVerb; String getting() { return verb; } } | 0"})
    void seesAnAmbiguousAccessor(String text, int breaches) {
        assertThat(WordLaw.ambiguousAccessors(List.of(domain(text)))).hasSize(breaches);
    }

    @Test
    void packagesAndPublicTypesSayWhatTheyAreFor() {
        assertThat(WordLaw.unexplained(MAIN)).isEmpty();
    }

    @Test
    void seesAPackageAndATypeWithoutAWord() {
        assertThat(WordLaw.unexplained(List.of(domain("public class Silent {} class Hidden {}")))).hasSize(2);
        Source info = Source.of("package-info.java", "/** Words. */ package dev.kinorelay.domain;");
        assertThat(WordLaw.unexplained(List.of(info, domain("/** Speaks. */ public class Loud {}")))).isEmpty();
    }

    private static Source domain(String text) {
        return Source.of("src/main/java/dev/kinorelay/domain/Bad.java", "package dev.kinorelay.domain; " + text);
    }
}
