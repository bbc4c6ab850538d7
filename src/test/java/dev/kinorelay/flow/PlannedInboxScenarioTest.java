package dev.kinorelay.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Stories of plans: looked at, applied, dropped, and runs that are taken back. */
class PlannedInboxScenarioTest extends InboxStories {

    @DynamicPropertySource
    static void removalsAllowed(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory("pipelines");
        var text = Files.readString(Path.of("routes/pipelines/inbox.yaml"));
        Files.writeString(folder.resolve("inbox.yaml"), text.replace("removals=no\"", "removals=guarded\""));
        registry.add("kinorelay.pipelines", folder::toString);
    }

    @Override
    String stories() {
        return "planned";
    }
}
