package dev.kinorelay.flow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The house law for routes, on the shipped files; each rule is seen to bite on a copy in which it is broken. */
class RouteStyleTest {

    private static final Path SHIPPED = Path.of("routes");
    private static final RouteSchema SCHEMA = new RouteSchema();

    @TempDir
    Path copy;

    private static List<String> breaches(Path routes, int rule) {
        var files = RouteFile.below(routes);
        Set<String> blocks = files.stream().filter(file -> file.isIn("blocks")).map(RouteFile::id)
                .collect(Collectors.toCollection(TreeSet::new));
        // The only step inside the idempotent consumer.
        blocks.add("couriers");
        boolean global = files.stream().anyMatch(RouteSafety::isGlobal);
        return files.stream().flatMap(file -> (switch (rule) {
            case 1 -> SCHEMA.breaches(file);
            case 2 -> RouteManners.introduction(file);
            case 3 -> RouteManners.size(file);
            case 4 -> RouteManners.reasons(file);
            case 5, 10 -> RouteSafety.allowed(file, routes);
            case 6 -> RouteSafety.beans(file, blocks);
            case 7 -> RouteSafety.wayOut(file);
            case 8 -> RouteSafety.once(file);
            case 9 -> RouteSafety.policies(file, global);
            case 11 -> RouteManners.places(file);
            case 12 -> RouteSafety.taps(file);
            default -> throw new IllegalArgumentException("no rule " + rule);
        }).stream()).toList();
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8", "9", "11", "12"})
    void theShippedRoutesKeepTheLaw(int rule) {
        assertThat(breaches(SHIPPED, rule)).isEmpty();
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8", "9", "11", "12"})
    void theMannersThatTestsUseKeepTheLaw(int rule) {
        assertThat(breaches(Path.of("src/test/resources/services"), rule)).isEmpty();
    }

    /** A small household of routes that keeps every rule. */
    private void good() throws IOException {
        write("pipelines/nightly.yaml", """
                # Every night the ledger is tidied.
                - route:
                    id: nightly
                    description: Every night at three, tidy the ledger.
                    from:
                      uri: quartz:nightly
                      parameters: { cron: "0 0 3 * * ?" } # second minute hour day month weekday
                      steps:
                        - to: { id: tidy, uri: "kamelet:tidy?days=90" } # a quarter of a year
                        - filter:
                            id: some # when there is something to do
                            simple: ${body.isEmpty} == false
                            steps:
                              - to: { id: out, uri: "kamelet:deliver" }
                """);
        write("blocks/tidy.kamelet.yaml", block("tidy", "days", """
                - bean: { id: call, ref: tidy, method: "tidy({{days}})" }
                """));
        write("blocks/deliver.kamelet.yaml", block("deliver", "", """
                - idempotentConsumer:
                    id: once
                    description: The repository stores it
                    idempotentRepository: ledgerRepository
                    simple: ${exchangeProperty.key}
                    steps:
                      - bean: { id: wake, ref: couriers, method: wake }
                """));
        goodWayOut();
    }

    private void goodWayOut() throws IOException {
        write("services/trakt.yaml", """
                # How we behave towards Trakt.
                - route:
                    id: trakt-gateway
                    description: Every call to Trakt passes here.
                    from:
                      uri: direct:trakt-gateway
                      steps:
                        - circuitBreaker:
                            id: breaker
                            description: Leave it alone for a minute
                            resilience4jConfiguration:
                              throwExceptionWhenHalfOpenOrOpenState: true # else it looks like success
                            steps:
                              - to: { id: call, uri: "https://{{kinorelay.trakt.host}}" }
                """);
        write("policies/report.yaml", """
                # A report.
                - route:
                    id: report
                    from:
                      uri: direct:report
                      steps:
                        - to: { id: write, uri: "file:{{kinorelay.inbox.folder}}" }
                """);
    }

    private static String block(String name, String parameter, String steps) {
        String properties = parameter.isEmpty() ? "properties: {}"
                : "properties:\n      " + parameter + ": { title: X, description: X, type: string }";
        return """
                # A block.
                apiVersion: camel.apache.org/v1
                kind: Kamelet
                metadata: { name: %s }
                spec:
                  definition:
                    title: X
                    description: Does something.
                    type: object
                    %s
                  template:
                    from:
                      uri: kamelet:source
                      steps:
                %s""".formatted(name, properties, steps.indent(8));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(copy.resolve(file).getParent());
        Files.writeString(copy.resolve(file), text);
    }

    @Test
    void aHouseholdThatKeepsTheLawHasNoBreaches() throws IOException {
        good();
        for (int rule = 1; rule <= 12; rule++) {
            assertThat(breaches(copy, rule)).as("rule " + rule).isEmpty();
        }
    }

    @ParameterizedTest(name = "rule {0}: {1} {2} → {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1  | services/trakt.yaml          | circuitBreaker:          | circuitbraker:
            1  | blocks/tidy.kamelet.yaml     | title: X                 | titel: X
            1  | blocks/tidy.kamelet.yaml     | ref: tidy,               | reef: tidy,
            2  | pipelines/nightly.yaml       | # Every night the        | - the
            2  | pipelines/nightly.yaml       | id: nightly              | id: nachts
            2  | pipelines/nightly.yaml       | Every night at three,    | Now and then
            2  | services/trakt.yaml          | # How we behave towards Trakt. | # trakt
            3  | pipelines/nightly.yaml       | a quarter of a year      | a quarter of a year is long enough for anyone who wants to look back
            3  | pipelines/nightly.yaml       | # a quarter of a year    | `# a\\n# b\\n# c\\n# d\\n# e\\n# f\\n# g\\n# h\\n# i\\n# j\\n# k\\n# l\\n# m\\n# n\\n# o\\n# p\\n# q\\n# r\\n# s\\n# t\\n# u\\n# v\\n# w\\n# x\\n# y\\n# z\\n# 1\\n# 2\\n# 3\\n# 4`
            4  | pipelines/nightly.yaml       | { id: tidy, uri          | { uri
            4  | pipelines/nightly.yaml       | # when there is something to do | ``
            4  | pipelines/nightly.yaml       | # a quarter of a year    | ``
            5  | pipelines/nightly.yaml       | kamelet:tidy             | bean:tidy
            5  | services/trakt.yaml          | `- to: { id: call, uri`  | `- toD: { id: call, uri`
            5  | blocks/deliver.kamelet.yaml  | simple: ${exchangeProperty.key} | groovy: exchange.key
            10 | pipelines/nightly.yaml       | days=90                  | dais=90
            10 | blocks/tidy.kamelet.yaml     | {{days}}                 | {{hours}}
            6  | services/trakt.yaml          | `- to: { id: call, uri: "https://{{kinorelay.trakt.host}}" }` | `- bean: { id: call, ref: tidy }`
            6  | blocks/tidy.kamelet.yaml     | ref: tidy                | ref: ledger
            7  | policies/report.yaml         | file:{{kinorelay.inbox.folder}} | https://{{kinorelay.host}}
            7  | services/trakt.yaml          | id: trakt-gateway        | id: gateway
            7  | services/trakt.yaml          | OpenState: true          | OpenState: false
            8  | services/trakt.yaml          | circuitBreaker:          | idempotentConsumer:
            8  | blocks/deliver.kamelet.yaml  | `- bean: { id: wake, ref: couriers, method: wake }` | `- to: { id: wake, uri: "seda:wake" }`
            9  | policies/report.yaml         | file:{{kinorelay.inbox.folder}} | kamelet:tidy
            9  | policies/report.yaml         | # A report.              | `# A report.\\n- routeConfiguration: { onException: [] }`
            11 | services/trakt.yaml          | https://{{kinorelay.trakt.host}} | https://api.trakt.tv
            11 | policies/report.yaml         | file:{{kinorelay.inbox.folder}} | file:/var/reports
            11 | services/trakt.yaml          | direct:trakt-gateway     | direct:trakt-gateway?token=abc
            12 | services/trakt.yaml          | `- to: { id: call, uri: "https://{{kinorelay.trakt.host}}" }` | `- wireTap: { id: call, uri: "kamelet:deliver" }`
            """)
    void eachRuleBites(int rule, String file, String one, String other) throws IOException {
        good();
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(one);
        Files.writeString(copy.resolve(file), text.replace(one, other.replace("\\n", "\n")));
        assertThat(breaches(copy, rule)).isNotEmpty().allSatisfy(breach -> assertThat(breach).startsWith(file + ":"));
    }
}
