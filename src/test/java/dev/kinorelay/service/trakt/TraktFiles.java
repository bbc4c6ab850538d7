package dev.kinorelay.service.trakt;

import java.nio.file.Path;
import org.springframework.mock.env.MockEnvironment;

/** Files in the shapes of Trakt's export. */
final class TraktFiles {

    static final Path FIXTURES = Path.of("src/test/resources/trakt");

    private TraktFiles() {}

    static TraktRows rows() {
        return new TraktRows(new MockEnvironment().withProperty("kinorelay.inbox.zone", "UTC"));
    }
}
