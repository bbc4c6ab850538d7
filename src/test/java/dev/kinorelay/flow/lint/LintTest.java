package dev.kinorelay.flow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.desk.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {

    static final String GOOD = """
            # Whatever export file lies in the inbox, into my library.
            - route:
                id: inbox
                description: When a file arrives in the inbox, bring my library up to date.
                from:
                  uri: file:{{kinorelay.inbox}}
                  parameters:
                    include: .*\\.(csv|zip)
                  steps:
                    - to: { id: what, uri: "kamelet:recognise" }
                    - choice:
                        id: which
                        when:
                          - simple: ${body.isRatings}
                            steps:
                              - to: { id: ratings, uri: "kamelet:compare?account=library&shelf=ratings" }
                          - simple: ${body.isList} && ${body.name} contains 'cult'
                            steps:
                              - to:
                                  id: lists
                                  uri: kamelet:compare
                                  parameters:
                                    account: library
                                    shelf: "list:my cult films"
                        otherwise:
                          steps:
                            - log: "nobody wants ${body.name}"
                    - split:
                        id: each
                        simple: ${body.changes}
                        streaming: true
                        steps:
                          - filter:
                              id: good
                              simple: ${body.isMovie} && ${body.year} >= 1990
                              steps:
                                - to: { id: out, uri: "kamelet:deliver?account=library" }
            """;

    static final Lint LINT = new Lint(Blocks.in(Path.of("src/test/resources/blocks"), Set.of("tmdb", "omdb")));

    static List<Problem> problems(String text) {
        return switch (LINT.check("inbox.yaml", "inbox", text)) {
            case Verdict.Sound _ -> List.of();
            case Verdict.Faulty faulty -> faulty.problems();
        };
    }

    static Problem first(String text) {
        assertThat(problems(text)).as(text).isNotEmpty();
        return problems(text).getFirst();
    }

    private static String with(String one, String other) {
        assertThat(GOOD).contains(one);
        return GOOD.replace(one, other);
    }

    private static Sentence sentence(String text) {
        assertThat(problems(text)).isEmpty();
        return ((Verdict.Sound) LINT.check("inbox.yaml", "inbox", text)).sentence();
    }

    @Test
    void understandsAPipeline() {
        assertThat(sentence(GOOD)).isEqualTo(new Sentence("inbox",
                "When a file arrives in the inbox, bring my library up to date.", true,
                new Origin.Files("", Map.of("include", ".*\\.(csv|zip)")), List.of("library")));
    }

    @Test
    void takesTheAlphabetOfAnyone() {
        assertThat(problems(with("my cult films", "Фильмы, мои (2024) - d’été, best!"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            file:{{kinorelay.inbox}}/watchlist?recursive=false | watchlist
            file://{{kinorelay.inbox}}/anna/list-to see/       | anna/list-to see
            """)
    void takesFoldersOfTheInbox(String uri, String folder) {
        assertThat(sentence(with("file:{{kinorelay.inbox}}", uri)).origin()).isInstanceOfSatisfying(Origin.Files.class,
                files -> assertThat(files.folder()).isEqualTo(folder));
    }

    @Test
    void takesTimersAndShelves() {
        assertThat(sentence(beginning("quartz:nightly?cron=0+0+3+*+*+?&trigger.timeZone=Europe/Berlin")).origin())
                .isEqualTo(new Origin.Timer("0 0 3 * * ?", "Europe/Berlin"));
        assertThat(sentence(beginning("quartz:nightly?cron=0 0/15 * ? * MON-FRI")).origin())
                .isEqualTo(new Origin.Timer("0 0/15 * ? * MON-FRI", null));
        assertThat(sentence(beginning("shelf:library/list:to see")).origin())
                .isEqualTo(new Origin.ShelfChange("library", Shelf.list("to see")));
    }

    private static String beginning(String uri) {
        return with("""
                file:{{kinorelay.inbox}}
                      parameters:
                        include: .*\\.(csv|zip)
                """.indent(0).strip(), "\"" + uri + "\"");
    }

    @Test
    void canBeKeptFromStartingByItself() {
        assertThat(sentence(with("    from:", "    autoStartup: false\n    from:")).autoStart()).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "kamelet:recognise"              | "kamelet:recognize"                      | 10 | Did you mean recognise?
            account=library&shelf=ratings    | acount=library&shelf=ratings             | 16 | Did you mean account?
            ?account=library&shelf=ratings   | ?shelf=ratings                           | 16 | Add account=
            shelf=ratings                    | shelf=rating                             | 16 | Did you mean ratings?
            shelf=ratings                    | policy=onWay                             | 16 | Did you mean oneWay?
            shelf=ratings                    | removals=                                | 16 | guarded, no
            "kamelet:recognise"              | "kamelet:guard?removals=many"            | 10 | Write a whole number
            "kamelet:recognise"              | "kamelet:guard?removals=-1"              | 10 | The least is 0
            "kamelet:recognise"              | "kamelet:tidy?now=true"                  | 10 | takes no parameters
            ${body.isRatings}                | ${body.isRating}                         | 14 | Did you mean isRatings?
            ${body.isRatings}                | ${body.isMovie}                          | 14 | inside a split
            ${body.isMovie} && ${body.year}  | ${body.isRatings} && ${body.year}        | 35 | before the split
            choice:                          | choise:                                  | 11 | Did you mean choice?
            otherwise:                       | else:                                    | 25 | otherwise
            streaming: true                  | streming: true                           | 31 | Did you mean streaming?
            streaming: true                  | streaming: yes                           | 31 | true or false
            streaming: true                  | parallelProcessing: true                 | 31 | Known here
            simple: ${body.changes}          | simple: ${body.genres}                   | 30 | ${body.changes}
            id: good                         | id: each                                 | 34 | an id of its own
            id: inbox                        | id: intake                               |  3 | Write id: inbox
            description: When                | description: { en: When }  #             |  4 | one value
            include:                         | includes:                                |  8 | Did you mean include?
            include: .*\\.(csv               | include: .*\\.((csv                      |  8 | not complete
            """)
    void saysWhereWhatAndHowToMendIt(String one, String other, int line, String remedy) {
        assertThat(problems(with(one, other))).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.remedy()).contains(remedy);
            assertThat(problem.file()).isEqualTo("inbox.yaml");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            quartz:nightly?cron=0 3 * * *        | 0 0 3 * * ? runs daily
            quartz:nightly?cron=0 0 3 * * *      | one of the two days is ?
            quartz:nightly?cron=soon             | Six fields
            quartz:nightly                       | 0+0+3
            quartz:nightly?corn=0+0+3+*+*+?      | Did you mean cron?
            quartz:nightly?cron=0+0+3+*+*+?&job.x=1      | Known here
            quartz:nightly?cron=0+0+3+*+*+?&trigger.timeZone=Berlin | Europe/Berlin
            timer:tick?period=1000               | quartz:
            shelf:trakt/watchlist                | shelf:library/watchlist
            shelf:library/wachlist               | Did you mean watchlist?
            shelf:library/watchlist?delay=1      | Write shelf:library/watchlist
            kamelet:read?account=library         | A block cannot begin
            platform-http:/mine                  | POST /hooks
            """)
    void saysWhatATriggerMayBe(String uri, String remedy) {
        var problem = first(beginning(uri));
        assertThat(problem.remedy()).contains(remedy);
        assertThat(problem.line()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "" | The file is empty
            "# nothing yet" | The file is empty
            "hello" | one route and nothing else
            "- from: { uri: 'file:x' }" | one route and nothing else
            "- route: { id: inbox }" | no from
            "- route: hello" | where keys belong
            """)
    void saysWhatAFileIsMadeOf(String text, String message) {
        assertThat(first(text).message()).contains(message);
    }

    @Test
    void aFileHoldsOneRoute() {
        var two = GOOD + GOOD.replace("id: inbox", "id: other");
        assertThat(first(two).message()).contains("one route");
        assertThat(first(two).line()).isEqualTo(39);
    }

    @Test
    void aFileIsNamedPlainly() {
        assertThat(LINT.check("My Pipeline.yaml", "My Pipeline", GOOD)).isInstanceOfSatisfying(Verdict.Faulty.class,
                faulty -> assertThat(faulty.problems().getFirst().remedy()).contains("small letters"));
    }

    @Test
    void everyShippedShapeOfStepIsUnderstood() {
        assertThat(sentence("""
                - route:
                    id: inbox
                    from:
                      uri: shelf:library/watchlist
                      steps:
                        - to: kamelet:read?account=library&shelf=watchlist
                        - multicast:
                            id: both
                            steps:
                              - to: { id: one, uri: "kamelet:compare?account=trakt" }
                              - to: { id: two, uri: "kamelet:compare?account=plex-home" }
                        - filter:
                            expression:
                              simple:
                                expression: ${body.isEmpty} == false
                            steps:
                              - log: { id: said, message: "changes", loggingLevel: INFO }
                """).accounts()).containsExactly("library", "trakt", "plex-home");
    }
}
