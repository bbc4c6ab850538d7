package dev.kinorelay.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechnologyTest {

    private static final List<String> FORBIDDEN = List.of(
            "domain org.springframework.context.ApplicationContext", "domain java.sql.Connection",
            "domain dev.kinorelay.engine.Known", "engine org.springframework.context.ApplicationContext",
            "engine dev.kinorelay.ledger.Known", "engine java.sql.Connection", "ledger org.apache.camel.Exchange",
            "ledger dev.kinorelay.engine.Known", "ledger dev.kinorelay.service.Known", "service java.sql.Connection",
            "service dev.kinorelay.ledger.Known", "service dev.kinorelay.service.imdb.Known",
            "service org.apache.camel.Exchange", "service.imdb dev.kinorelay.ledger.Known",
            "service.imdb dev.kinorelay.service.library.Known", "service.imdb dev.kinorelay.flow.Known",
            "service.imdb org.apache.camel.Exchange", "service.library dev.kinorelay.engine.Known",
            "flow dev.kinorelay.service.imdb.Known", "flow dev.kinorelay.web.Known",
            "flow org.springframework.jdbc.core.JdbcTemplate", "flow.desk org.apache.camel.Exchange",
            "web dev.kinorelay.engine.Known", "web dev.kinorelay.flow.Known", "web dev.kinorelay.flow.block.Known",
            "web dev.kinorelay.service.imdb.Known", "web org.apache.camel.Exchange",
            "web org.springframework.jdbc.core.simple.JdbcClient", "cli dev.kinorelay.ledger.Known",
            "cli dev.kinorelay.flow.desk.Known", "cli dev.kinorelay.service.Known", "web dev.kinorelay.cli.Known",
            " dev.kinorelay.domain.Known");
    private static final List<String> ALLOWED = List.of(
            "engine dev.kinorelay.domain.Known", "ledger org.springframework.jdbc.core.JdbcTemplate",
            "ledger java.sql.Connection", "service.library dev.kinorelay.ledger.Known",
            "service.imdb dev.kinorelay.service.Known", "flow org.apache.camel.Exchange",
            "flow.block dev.kinorelay.engine.Known", "web dev.kinorelay.flow.desk.Known",
            "web dev.kinorelay.ledger.Known", "cli org.springframework.web.client.RestClient",
            " dev.kinorelay.cli.Known");

    @TempDir
    Path folder;

    @Test
    void packagesImportOnlyWhatTheTableAllows() {
        JavaClasses ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.kinorelay");
        assertThat(ours).isNotEmpty();
        assertThat(breaches(ours)).isEmpty();
    }

    @Test
    void seesEveryImportThatTheTableForbids() {
        String breaches = breaches(knowing(FORBIDDEN));
        assertThat(FORBIDDEN).isNotEmpty()
                .allSatisfy(pair -> assertThat(breaches).contains("Knowing" + FORBIDDEN.indexOf(pair) + ".known"));
    }

    @Test
    void letsImportsPassThatTheTableAllows() {
        assertThat(breaches(knowing(ALLOWED))).isEmpty();
    }

    @Test
    void theRootPackageOnlyStarts() {
        assertThat(Laws.rootOnlyStarts(Source.under("src/main/java"))).isEmpty();
    }

    @Test
    void seesARootPackageThatWires() {
        Source bad = Source.of("Kinorelay.java", """
                package dev.kinorelay;
                class Kinorelay { static void main(String[] args) {} Runnable courier() { return null; } }
                """);
        Source second = Source.of("Wiring.java", "package dev.kinorelay; class Wiring {}");
        assertThat(Laws.rootOnlyStarts(List.of(bad, second))).hasSize(2);
    }

    @Test
    void onlyFlowAndWebCatchEverything() {
        assertThat(Laws.catchAlls(Source.under("src/main/java"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ledger,Exception,1", "service.imdb,Throwable,1", "engine,java.lang.Exception,1",
            "domain,IllegalStateException | Exception,1", "flow,Exception,0", "flow.block,Exception,0",
            "web,Exception,0", "ledger,java.io.IOException,0"})
    void seesACatchAll(String where, String caught, int breaches) {
        Source source = Source.of("Bad.java", "package dev.kinorelay." + where
                + "; class Bad { void go() { try { run(); } catch (" + caught + " e) { stop(); } } }");
        assertThat(Laws.catchAlls(List.of(source))).hasSize(breaches);
    }

    @Test
    void aBlockIsOneHiddenClassWithOnePublicMethod() {
        assertThat(Laws.loudBlocks(Source.under("src/main/java"))).isEmpty();
    }

    @Test
    void seesALoudBlock() {
        Source bad = Source.of("Deliver.java", """
                package dev.kinorelay.flow.block;
                @Component("deliver") public class Deliver { public void one() {} public void two() {} }
                """);
        assertThat(Laws.loudBlocks(List.of(bad))).hasSize(2);
    }

    private JavaClasses knowing(List<String> pairs) {
        Stream<String> known = pairs.stream()
                .map(pair -> pair.split(" ")[1])
                .distinct()
                .filter(whom -> whom.endsWith(".Known"))
                .map(whom -> "package " + whom.replace(".Known", "") + "; public class Known {}");
        Stream<String> knowing = IntStream.range(0, pairs.size())
                .mapToObj(i -> "package dev.kinorelay"
                        + pairs.get(i).replaceFirst("^(?=\\w)", ".").replace(" ", "; class Knowing" + i + " { ")
                        + " known; }");
        return new ClassFileImporter()
                .importPath(Compiled.into(folder, Stream.concat(known, knowing).toArray(String[]::new)));
    }

    private static String breaches(JavaClasses classes) {
        return ImportTable.rules()
                .stream()
                .map(rule -> rule.evaluate(classes))
                .filter(result -> result.hasViolation())
                .map(result -> result.getFailureReport().toString())
                .collect(Collectors.joining("\n"));
    }
}
