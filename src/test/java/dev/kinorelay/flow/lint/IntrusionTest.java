package dev.kinorelay.flow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pipeline must not be able to do, in the disguises known to work on Camel. */
class IntrusionTest {

    private static final String RECOGNISE = "- to: { id: what, uri: \"kamelet:recognise\" }";
    private static final String FROM = """
            uri: file:{{kinorelay.inbox.folder}}
                  parameters:
                    include: .*\\.(csv|zip)
            """.stripTrailing();
    private static final String PIPELINE = """
            - route:
                id: inbox
                description: When asked.
                from:
                  %s
                  steps:
                    %s
                    - split:
                        simple: ${body.changes}
                        streaming: true
                        steps:
                          - filter:
                              simple: "%s"
                              steps:
                                - to: { uri: "kamelet:deliver?account=library" }
            """;
    private static final String TRUE = "${body.isMovie}";

    private static void refused(String text) {
        assertThat(LintTest.problems(text)).as(text).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void theSameWithoutDisguiseIsTaken() {
        assertThat(LintTest.problems(PIPELINE.formatted(FROM, RECOGNISE, TRUE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"to: \"bean:type:java.lang.System?method=exit(1)\"", "to: bean:ledger",
            "to: class:java.io.File",
            "bean: { ref: ledger, method: wipe }", "bean: { beanType: java.lang.System }",
            "toD: \"kamelet:${body.name}\"",
            "to: \"exec:sh?args=-c id\"", "script: { simple: \"${bean:x}\" }", "setBody: { simple: \"${env.HOME}\" }",
            "setHeader: { name: CamelFileName, constant: x }", "setProperty: { name: x, constant: y }",
            "to: \"language:simple:${env.HOME}\"", "to: file:/etc", "to: \"file:{{kinorelay.inbox.folder}}\"",
            "to: \"file:{{kinorelay.inbox.folder}}/../x\"", "to: sql:classpath:ledger/tidy.sql",
            "to: http://example.org",
            "to: \"direct:inbox@1\"", "to: controlbus:route?routeId=x&action=stop", "to: \"log:x\"", "to: stub:x",
            "to: \"kamelet:recognise?location=http://example.org\"", "to: \"kamelet:../../x\"",
            "to: \"kamelet:recognise/other\"", "to: \"kamelet:%72ecognise\"", "to: \"kamelet:{{env:HOME}}\"",
            "to: \"KAMELET:recognise\"", "to: \"kamelet:recognise?kameletId=x\"", "to: \"{{env:HOME}}\"",
            "to: \"ref:endpoint\"", "to: \"quartz:x?cron=* * * * * ?\"", "to: \"shelf:library/watchlist\"",
            "to: \"kamelet:deliver?account=RAW(library)\"", "to: \"kamelet:deliver?account=library&shelf=RAW(x)\"",
            "to: \"kamelet:deliver?account=library&shelf=list:#class:java.io.File\"",
            "to: \"kamelet:deliver?account=library&shelf=list:%23bean\"",
            "to: \"kamelet:deliver?account=library&shelf=list:{{env:HOME}}\"",
            "to: \"kamelet:deliver?account=library&shelf=list:${env.HOME}\"",
            "to: \"kamelet:deliver?account=library&shelf=list:x', ${bean:y}, '\"",
            "to: { uri: kamelet:deliver, parameters: { account: library, shelf: \"list:x&location=http:x\" } }",
            "to: { uri: kamelet:deliver, parameters: { account: library, \"shelf=x&y\": z } }",
            "to: { uri: kamelet:deliver, parameters: { account: library, shelf: \"{{env:HOME}}\" } }",
            "to: { id: \"{{env:HOME}}\", uri: kamelet:recognise }", "to: { uri: kamelet:recognise, pattern: InOnly }",
            "log: \"${env.HOME}\"", "log: \"$simple{env.HOME}\"", "log: { message: \"{{sys:user.home}}\" }",
            "log: { message: x, logger: \"#bean:y\" }", "log: { message: x, logName: \"${env.HOME}\" }"})
    void noAddressReachesBeyondTheBlocks(String step) {
        refused(PIPELINE.formatted(FROM, "- " + step, TRUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doTry: { steps: [] }", "process: { ref: x }", "wireTap: { uri: kamelet:recognise }",
            "pollEnrich: { simple: x }",
            "recipientList: { simple: \"${body.name}\" }", "dynamicRouter: { simple: x }", "transform: { groovy: x }",
            "multicast: { parallelProcessing: true, steps: [ { to: kamelet:recognise } ] }",
            "multicast: { onPrepare: \"#bean\", steps: [ { to: kamelet:recognise } ] }",
            "multicast: { aggregationStrategy: \"#class:x\", steps: [ { to: kamelet:recognise } ] }",
            "choice: { precondition: true, when: [ { simple: \"${body.isList}\", steps: [ { to: kamelet:recognise } ] } ] }",
            "choice: { when: [ { groovy: \"1\", steps: [ { to: kamelet:recognise } ] } ] }",
            "filter: { expression: { method: { beanType: java.io.File } }, steps: [ { to: kamelet:recognise } ] }",
            "filter: { simple: { expression: \"${body.isList}\", resultType: java.io.File }, steps: [ { to: kamelet:recognise } ] }",
            "to: !ref kamelet:recognise", "to: &x kamelet:recognise", "to: *x", "? { to: x } : y"})
    void noStepReachesBeyondTheBlocks(String step) {
        refused(PIPELINE.formatted(FROM, "- " + step, TRUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/etc", "file:.", "file:inbox", "file:{{kinorelay.inbox.folder}}/..",
            "file:{{kinorelay.inbox.folder}}/a/../../etc", "file:{{kinorelay.inbox.folder}}/%2e%2e/etc",
            "file:{{kinorelay.inbox.folder}}/.done", "file:{{kinorelay.inbox.folder}}-other",
            "file:{{kinorelay.inbox.folder}}x",
            "file:/etc/{{kinorelay.inbox.folder}}", "file:{{kinorelay.inbox.folder}}{{env:HOME}}",
            "file:{{kinorelay.data}}",
            "file:{{env:HOME}}", "file:{{kinorelay.inbox.folder:/etc}}", "file:{{?kinorelay.inbox.folder}}",
            "file:{{sys:kinorelay.inbox.folder}}", "file:\\u007b{env:HOME}}", "file:${env.HOME}",
            "file:{{kinorelay.inbox.folder}}?moveFailed=/etc/x", "file:{{kinorelay.inbox.folder}}?move=/etc/x",
            "file:{{kinorelay.inbox.folder}}?preMove=../x", "file:{{kinorelay.inbox.folder}}?delete=true",
            "file:{{kinorelay.inbox.folder}}?fileName=../../etc/passwd",
            "file:{{kinorelay.inbox.folder}}?doneFileName=../x",
            "file:{{kinorelay.inbox.folder}}?filter=#class:java.io.File",
            "file:{{kinorelay.inbox.folder}}?sortBy=${bean:x}",
            "file:{{kinorelay.inbox.folder}}?include=${env.HOME}", "file:{{kinorelay.inbox.folder}}?include=#bean",
            "file:{{kinorelay.inbox.folder}}?include=RAW(x)", "file:{{kinorelay.inbox.folder}}?antInclude=../**",
            "file:{{kinorelay.inbox.folder}}?include=%2e%2e", "file:{{kinorelay.inbox.folder}}?include={{env:HOME}}",
            "file:{{kinorelay.inbox.folder}}?Move=/etc", "file:{{kinorelay.inbox.folder}}?%6dove=/etc",
            "file:{{kinorelay.inbox.folder}}?recursive=true&recursive=false",
            "file:{{kinorelay.inbox.folder}}?exchangePattern=InOut",
            "file:{{kinorelay.inbox.folder}}?processStrategy=#x",
            "file:{{kinorelay.inbox.folder}}?scheduler=#x", "FILE:{{kinorelay.inbox.folder}}", "ftp:x", "jms:x",
            "timer:x",
            "kamelet:recognise", "platform-http:/x", "direct:x", "seda:x", "quartz:x?cron=0+0+3+*+*+?&job.x=1",
            "quartz:x?cron=0+0+3+*+*+?&customCalendar=#x", "quartz:x?cron={{env:HOME}}",
            "quartz:x?cron=0 0 3 * * ?&trigger.timeZone=#bean", "shelf:../ledger", "shelf:library/{{env:HOME}}",
            "shelf:library/list:a?x=1", "shelf:library/list:#class:x", "shelf:library/list:${env.HOME}",
            "shelf:library/list:RAW(x)", "shelf:library/list:a%2fb"})
    void noTriggerReachesBeyondTheInbox(String from) {
        refused(PIPELINE.formatted("uri: \"" + from.replace("\\", "\\\\") + "\"", RECOGNISE, TRUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameters: { move: /etc/x }", "parameters: { include: \"#bean\" }", "parameters: [ x ]",
            "parameters: { include: { x: y } }", "steps: []", "bridgeErrorHandler: true"})
    void noParameterOfATriggerDoesEither(String line) {
        refused(PIPELINE.formatted("uri: file:{{kinorelay.inbox.folder}}\n      " + line, RECOGNISE, TRUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${bean:type:java.lang.System?method=getProperty('user.home')}", "${env.HOME} == 'x'",
            "${body.title} == '${sys.user.home}'", "${body.title} == '{{env:HOME}}'", "{{env:HOME}} == 'x'",
            "$simple{env.HOME}", "\\x24{env.HOME}", "\\u0024{env.HOME}", "${body.getClass.getClassLoader}",
            "${body.title.getClass}", "${ref:ledger}", "${exchange.getContext}", "${camelContext.stop}"})
    void noConditionAsksAnybodyButTheBody(String condition) {
        refused(PIPELINE.formatted(FROM, RECOGNISE, condition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"routePolicy: \"#x\"", "errorHandler: { noErrorHandler: {} }", "onException: []",
            "routeConfigurationId: x", "precondition: \"{{env:HOME}}\"", "autoStartup: \"{{env:HOME}}\"",
            "description: \"{{env:HOME}}\"", "trace: true", "inputType: { urn: x }", "streamCache: false"})
    void noKeyOfTheRouteChangesHowItRuns(String line) {
        refused(PIPELINE.formatted(FROM, RECOGNISE, TRUE).replace("description: When asked.", line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- beans: []\n", "- from: { uri: x, steps: [] }\n", "- routeTemplate: { id: x }\n",
            "- rest: {}\n", "- restConfiguration: {}\n", "- onException: {}\n", "- routeConfiguration: {}\n",
            "- dataFormats: {}\n", "---\n- route: {}\n"})
    void nothingStandsBesideTheRoute(String before) {
        refused(before + PIPELINE.formatted(FROM, RECOGNISE, TRUE));
    }

    @Test
    void aBombIsDefused() {
        refused("[".repeat(10_000));
        refused("- route: " + "{a: ".repeat(5_000));
        refused("x".repeat(70_000));
    }
}
