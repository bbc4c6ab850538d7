package dev.kinorelay.house;

import static dev.kinorelay.house.Folder.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsLawTest {

    @TempDir
    Path root;

    @Test
    void decisionsAreShortAndNumbered() {
        assertThat(new DocsLaw(Path.of("")).decisions()).isEmpty();
    }

    @Test
    void seesADecisionThatIsLongOrBadlyNamed() {
        adr("0001-fine.md", "# Fine\n" + "\n".repeat(59));
        assertThat(new DocsLaw(root).decisions()).isEmpty();
        adr("0002-long.md", "# Long\n" + "\n".repeat(60));
        adr("0003-Untitled.md", "# Capital");
        adr("4-short-number.md", "# Short");
        adr("0001-again.md", "# Again");
        adr("0005-untitled.md", "No title");
        assertThat(new DocsLaw(root).decisions()).hasSize(5);
    }

    @Test
    void everyDependencyHasItsLine() {
        assertThat(new DocsLaw(Path.of("")).unexplainedDependencies()).isEmpty();
    }

    @Test
    void seesADependencyNobodyArguedFor() {
        String dependency = "<dependency>\n<groupId>g</groupId>\n<artifactId>%s</artifactId>\n</dependency>\n";
        write(root.resolve("pom.xml"), dependency.formatted("guava") + dependency.formatted("fastcsv")
                + dependency.formatted("sqlite-jdbc"));
        adr("0001-dependencies.md", "# Dependencies\n- `fastcsv`: reads exports");
        assertThat(new DocsLaw(root).unexplainedDependencies())
                .containsExactly("guava has no line in src/docs/adr/0001-dependencies.md");
    }

    private void adr(String name, String text) {
        write(root.resolve("src/docs/adr/" + name), text);
    }
}
