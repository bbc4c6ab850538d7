package dev.kinorelay.flow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.Event;
import dev.kinorelay.domain.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page tells people what the lint takes, word for word. */
class PipelinesDocTest {

    private static final Path PAGE = Path.of("src/docs/pipelines.md");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Za-z]+)` \\| (yes or no|number|text|list) \\|(.*)\\|");

    private static List<String> lines() throws IOException {
        return Files.readAllLines(PAGE);
    }

    /** Word and kind of each row below a heading; {@code of}: only rows that name it. */
    private static Map<String, String> table(String heading, String of) throws IOException {
        var told = new TreeMap<String, String>();
        lines().stream()
                .dropWhile(line -> !line.startsWith("### " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .map(ROW::matcher)
                .filter(row -> row.matches() && (row.group(3).contains(of) || row.group(3).startsWith(" all ")))
                .forEach(row -> told.put(row.group(1), row.group(2)));
        return told;
    }

    private static Map<String, String> known(Class<?> type) {
        var known = new TreeMap<String, String>();
        Accessors.of(type).forEach(
                (word, kind) -> known.put(word, kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return known;
    }

    @Test
    void everyWordOfAChangeIsOnThePage() throws IOException {
        assertThat(table("Words for a change", "")).isEqualTo(known(Change.class));
    }

    @Test
    void everyWordOfAnEventIsOnThePage() throws IOException {
        assertThat(table("Words for an event", "")).isEqualTo(known(Event.class));
    }

    @Test
    void everyWordOutsideTheSplitIsOnThePage() throws IOException {
        assertThat(table("Words for a file", "file")).isEqualTo(known(Arrival.class));
        assertThat(table("Words for a file", "snapshot")).isEqualTo(known(Snapshot.class));
        assertThat(table("Words for a file", "set of changes")).isEqualTo(known(ChangeSet.class));
    }

    @Test
    void theExampleIsAPipeline() throws IOException {
        var example = String.join("\n", lines().stream().dropWhile(line -> !line.startsWith("# My library's"))
                .takeWhile(line -> !line.startsWith("```")).toList());
        assertThat(new Lint(Blocks.in(Path.of("routes/blocks"), LookupFolders.names())).check("new-films.yaml",
                "new-films", example))
                .isInstanceOf(Verdict.Sound.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            file   | include,exclude,includeExt,excludeExt,antInclude,antExclude,recursive,delay
            quartz | cron,trigger.timeZone
            """)
    void everyOptionOfABeginningIsOnThePage(String scheme, String options) throws IOException {
        var row = lines().stream().filter(line -> line.startsWith("| `" + scheme + ":")).findFirst().orElseThrow();
        for (var option : options.split(",")) {
            assertThat(row).contains("`" + option + "`");
        }
        assertThat(InboxFiles.OPTIONS.keySet()).containsExactlyInAnyOrder(
                "include,exclude,includeExt,excludeExt,antInclude,antExclude,recursive,delay".split(","));
    }

    @Test
    void everyStepIsOnThePage() throws IOException {
        for (var verb : Steps.VERBS) {
            assertThat(lines()).anyMatch(line -> line.startsWith("| `" + verb + "` |"));
        }
    }
}
