package dev.kinorelay.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.service.AllFormats;
import dev.kinorelay.service.Handout;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FormatsDocTest {

    private static final String BEGIN = "<!-- from the formats; FormatsDocTest compares -->";

    @Test
    void thePageSaysWhatEachFormatSaysOfItself() {
        List<String> page = Folder.lines(Path.of("src/docs/files.md"));
        int begin = page.indexOf(BEGIN) + 1;
        assertThat(begin).as("the line after which the table stands").isPositive();
        String told = String.join("\n", page.subList(begin, page.size())).strip();
        String declared = AllFormats.byName().stream().map(format -> row(format.name(), format.handout()))
                .collect(Collectors.joining("\n", """
                        | Format | File | What is read | How to get it | Known limits |
                        |---|---|---|---|---|
                        """, ""));
        Folder.write(Path.of("target/files.md"),
                String.join("\n", page.subList(0, begin)) + "\n\n" + declared + "\n");
        assertThat(told).as("src/docs/files.md; what it should be is in target/files.md").isEqualTo(declared);
    }

    @Test
    void noFormatIsSilentAboutItself() {
        assertThat(AllFormats.byName()).hasSizeGreaterThan(3)
                .allSatisfy(format -> assertThat(List.of(format.handout().file(), format.handout().taken(),
                        format.handout().source(), format.handout().limits())).as(format.name())
                        .allSatisfy(
                                cell -> assertThat(cell).isNotBlank().doesNotContain("|", "\n").doesNotEndWith(".")));
    }

    private static String row(String name, Handout handout) {
        return "| " + String.join(" | ", "`" + name + "`", handout.file(), handout.taken(), handout.source(),
                handout.limits()) + " |";
    }
}
