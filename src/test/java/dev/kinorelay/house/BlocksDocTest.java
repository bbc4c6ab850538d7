package dev.kinorelay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlocksDocTest {

    @Test
    void thePageSaysWhatTheBlocksDeclare() {
        List<String> page = Folder.lines(Path.of("src/docs/blocks.md"));
        int begin = page.indexOf(BlocksDoc.BEGIN) + 1;
        String told = String.join("\n", page.subList(begin, page.size())).strip();
        String declared = new BlocksDoc(Path.of("routes/blocks")).text().strip();
        Folder.write(Path.of("target/blocks.md"),
                String.join("\n", page.subList(0, begin)) + "\n\n" + declared + "\n");
        assertThat(told).as("src/docs/blocks.md; what it should be is in target/blocks.md").isEqualTo(declared);
    }

    @Test
    void tellsValuesAndWhatHappensWhenNothingIsSaid(@TempDir Path blocks) {
        Folder.write(blocks.resolve("count.kamelet.yaml"), """
                metadata: { name: count }
                spec:
                  definition:
                    description: Counts.
                    required: [what]
                    properties:
                      what: { type: string, description: What is counted }
                      how: { type: string, enum: [up, down], default: up, description: Which way }
                      most: { type: integer, minimum: 1, description: Where to stop }
                """);
        assertThat(new BlocksDoc(blocks).text()).isEqualTo("""
                ## count

                Counts.

                | Told | Values | Left out | What it does |
                |---|---|---|---|
                | `what` | a word | must be said | What is counted |
                | `how` | `up`, `down` | `up` | Which way |
                | `most` | a whole number, from 1 | – | Where to stop |
                """);
    }
}
