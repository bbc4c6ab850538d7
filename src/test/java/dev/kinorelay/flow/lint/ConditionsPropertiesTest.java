package dev.kinorelay.flow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** What the lint takes, Camel takes, and it means what it says. */
class ConditionsPropertiesTest {

    private static final DefaultCamelContext CAMEL = new DefaultCamelContext();
    private static final Shelf SHELF = Shelf.list("to see");

    private static final List<String> OPERANDS = List.of("'Crime'", "\"Sci-Fi\"", "'a b & c | (d)'", "'x,Heat,y'",
            "1995",
            "-7.5", "'1990..1999'", "true", "'false'", "null", "'ADD'", "'movie'", "'me/library'", "'list:to see'",
            "${body.year}", "''", "'1995,1996'", "'!?.:;#@%^*+-_=~'", "'ü’„日本'");
    private static final List<String> CLAUSES = allClauses();

    private static final Change KNOWN = change(new MediaRef(MediaKind.MOVIE, List.of(ExternalId.imdb("tt1")), "Heat",
            "Heat", 1995, null, null,
            new Facts("movie", List.of("Crime", "Sci-Fi"), 8.3, 700_000L, 170, "1995", List.of())));
    private static final Change VAGUE = change(new MediaRef(MediaKind.UNKNOWN, List.of(), null, null, null, null, null,
            Facts.NONE));

    @AfterContainer
    static void close() {
        CAMEL.stop();
    }

    private static Change change(MediaRef ref) {
        var library = Account.library(Person.ME);
        return new Change(1, Verb.ADD, library, SHELF, library, SHELF, new TitleId("t1"), ref,
                Value.of(Rating.outOfTen(8)), null, "", 0, Instant.EPOCH, null, null, null);
    }

    private static boolean holds(String condition, Change change) {
        var exchange = new DefaultExchange(CAMEL);
        exchange.getMessage().setBody(change);
        return CAMEL.resolveLanguage("simple").createPredicate(condition).matches(exchange);
    }

    private static boolean taken(String condition) {
        var findings = new Findings("x");
        Conditions.check(new Part.Text(condition, 1), Accessors.CHANGE, findings);
        return findings.none();
    }

    @Provide
    Arbitrary<String> clauses() {
        return Arbitraries.of(CLAUSES);
    }

    private static List<String> allClauses() {
        var all = new ArrayList<String>();
        Accessors.CHANGE.kinds().forEach((accessor, kind) -> {
            for (var operator : Operators.of(kind)) {
                OPERANDS.forEach(operand -> all.add("${body." + accessor + "} " + operator + " " + operand));
            }
            all.add("${body." + accessor + "}");
        });
        return all.stream().filter(ConditionsPropertiesTest::taken).toList();
    }

    @Provide
    Arbitrary<String> conditions() {
        var some = clauses().list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries
                .oneOf(some.map(list -> String.join(" && ", list)), some.map(list -> String.join(" || ", list)))
                .filter(ConditionsPropertiesTest::taken);
    }

    @Property(tries = 1000)
    void whatIsTakenCamelCanAnswerForEveryChange(@ForAll("conditions") String condition) {
        assertThat(List.of(holds(condition, KNOWN), holds(condition, VAGUE))).hasSize(2);
    }

    @Property(tries = 500)
    void andAndOrMeanWhatTheySay(@ForAll("clauses") String one, @ForAll("clauses") String other) {
        for (var change : List.of(KNOWN, VAGUE)) {
            assertThat(holds(one + " && " + other, change)).isEqualTo(holds(one, change) && holds(other, change));
            assertThat(holds(one + " || " + other, change)).isEqualTo(holds(one, change) || holds(other, change));
        }
    }

    @Property(tries = 500)
    void noiseIsNeverTakenUnlessCamelReadsItAsAQuestion(@ForAll("noise") String noise) {
        if (taken(noise)) {
            assertThat(noise.strip()).startsWith("${body.");
            holds(noise, KNOWN);
        }
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries
                .of("${body.isMovie}", "${", "}", "body.", "bean:x", "env.HOME", "sys", "'", "\"", " ", "==", "&&",
                        "||", "!", "$simple{", "\\", "{{env:HOME}}", "true", "1", "in", "'a'", "?method=x", "(", ")",
                        "\n", ".class",
                        "is", "\t", "++", "ref:", "#")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> parts.stream().collect(Collectors.joining()));
    }

    @Property(tries = 1)
    void whatIsUnknownFulfilsNoComparisonButUnlike() {
        for (var condition : List.of("${body.year} >= 1990", "${body.year} < 1990", "${body.year} range '1900..2100'",
                "${body.publicRating} > 1", "${body.genres} contains 'Crime'", "${body.titleType} in 'movie,tvMovie'",
                "${body.title} starts with 'H'")) {
            assertThat(holds(condition, KNOWN) || condition.contains("< 1990")).as(condition).isTrue();
            assertThat(holds(condition, VAGUE)).as(condition).isFalse();
        }
        assertThat(holds("${body.year} != 1990", VAGUE)).isTrue();
        assertThat(holds("${body.year} == null", VAGUE)).isTrue();
    }
}
