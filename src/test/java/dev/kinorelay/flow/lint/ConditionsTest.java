package dev.kinorelay.flow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.flow.desk.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static List<Problem> problems(String condition) {
        var findings = new Findings("x.yaml");
        Conditions.check(new Part.Text(condition, 7), Accessors.CHANGE, findings);
        return findings.inOrder();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${body.isMovie}", "${body.isMovie} == false", "${body.year} >= 1990",
            "${body.year} < -5.5",
            "${body.isAdd} && ${body.isMovie} && ${body.year} > 2000", "${body.isAdd} || ${body.isUpdate}",
            "${body.genres} contains 'Sci-Fi'", "${body.genres} ~~ 'sci-fi'", "${body.genres} not contains 'Horror'",
            "${body.titleType} in 'movie,tvMovie'", "${body.year} range '1990..1999'", "${body.year} != null",
            "${body.title} starts with 'The '", "${body.title} endsWith '!'", "${body.title} =~ 'heat'",
            "${body.publicRating} > ${body.rating}", "${body.list} == ''", "${body.kind} == 'movie'",
            "${body.genres} contains 'Action & Adventure'", "${body.year}  !=  1999", "${body.title} == '300'"})
    void takesQuestionsToTheBody(String condition) {
        assertThat(problems(condition)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ${body.yaer} > 1990                    | Did you mean year?
            ${body.year} => 1990                   | Write >= instead
            ${body.year}>=1990                     | Write blanks around >=
            ${body.year} >1990                     | Write blanks around >
            ${body.isMovie}&&${body.isAdd}         | Write blanks around &&
            ${body.isMovie} and ${body.isAdd}      | Write && instead
            ${body.year} = 1990                    | Write == to compare
            !${body.isMovie}                       | == false
            ${body.year}                           | != null
            ${body.genres}                         | contains
            ${body.genres} == 'Drama'              | contains
            ${body.genres} in 'Drama,Comedy'       | contains
            ${body.year} contains '19'             | range
            ${body.year} >= 'old'                  | year is a number
            ${body.year} in '1999, 2000'           | without blanks
            ${body.year} range '1999-2000'         | '1990..1999'
            ${body.year} > null                    | Only == and !=
            ${body.isMovie} == 'yes'               | true or false
            ${body.kind} == 'film'                 | Known here: episode, movie
            ${body.kind} == 'Movie'                | Did you mean movie?
            ${body.titleType} == tvMovie           | single quotes
            ${body.title} == 300                   | single quotes
            ${body.title} ==                       | single quotes
            ${body.title} regex '.*'               | contains
            ${body.isAdd} &&                       | ${body.isMovie}
            1990 < ${body.year}                    | asks the body
            ${body.isMovie} ${body.isAdd}          | Write
            """)
    void saysHowToMendAQuestion(String condition, String remedy) {
        assertThat(problems(condition)).singleElement().satisfies(problem -> {
            assertThat(problem.remedy()).contains(remedy);
            assertThat(problem.line()).isEqualTo(7);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"${bean:type:java.lang.System?method=getProperty('user.home')}", "${env.HOME}",
            "${env:HOME} == 'x'", "${sys.user.home}", "${sysenv.PATH}", "${exchange.context}", "${ref:ledger}",
            "${body.getClass}", "${body.class}", "${body.toString}", "${body.isMovie()}", "${body.title.length}",
            "${body.isMovie} && ${bean:ledger?method=wipe}", "${body.title} == ${env.HOME}",
            "${body.title} == '${env.HOME}'", "${body.title} == \"$simple{env.HOME}\"", "$simple{env.HOME}",
            "${body?.isMovie}", "${bodyAs(java.io.File)}", "${mandatoryBodyAs(java.io.File)}", "${header.x}", "${body}",
            "${exchangeProperty.run}", "${random(1,2)}", "${type:java.io.File.separator}",
            "${body.title} is 'java.io.File'",
            "${body[0]}", "${body.ref.title}", "${body.title} == '\\${env.HOME}'", "${properties:x}", "${file:name}",
            "${body.source} == '{{env:HOME}}'", "${body.title} regex '(a+)+'", "${collate(3)}", "${messageHistory}"})
    void nothingButQuestionsToTheBodyIsTaken(String condition) {
        assertThat(problems(condition)).as(condition).isNotEmpty();
    }

    @Test
    void andWithOrIsNotMixed() {
        assertThat(problems("${body.isAdd} && ${body.isMovie} || ${body.isShow}").getFirst().remedy())
                .contains("one filter inside another");
    }

    @Test
    void aLongConditionIsToBeTakenApart() {
        assertThat(problems("${body.isAdd} && ".repeat(6) + "${body.isAdd}").getFirst().message()).contains("80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${env.HOME}", "a ${bean:x} b", "$simple{env.HOME}", "${body.title.length}", "{{env:HOME}}",
            "${body.getClass}", "\\${env.HOME}"})
    void aMessageShowsOnlyWhatTheBodyAnswers(String message) {
        var findings = new Findings("x.yaml");
        Conditions.checkMessage(new Part.Text(message, 7), Accessors.CHANGE, findings);
        assertThat(findings.inOrder()).isNotEmpty();
    }
}
