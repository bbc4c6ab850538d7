package dev.kinorelay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class ChromiumTest {

    @Test
    void takesTheProgramThatWasNamed(@TempDir Path folder) throws Exception {
        Path program = Files.createFile(folder.resolve("chromium"));
        assertThat(Chromium.find(program.toString())).as("not executable").isEmpty();
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(Chromium.find(program.toString())).contains(program);
    }

    @Test
    void skipsWithAClearLineWhereThereIsNone() {
        assertThatThrownBy(() -> Chromium.giveUp(null)).isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no Chromium found");
    }

    @Test
    void failsWhereTheBuildPromisedOne() {
        assertThatThrownBy(() -> Chromium.giveUp("true")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("browser tests cannot run");
    }
}
