package dev.kinorelay.house;

import static dev.kinorelay.house.Folder.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceFoldersTest {

    private static final String PAGE = "# Trakt\n\n" + String.join("\n\nWords.\n\n", ServiceFolders.HEADINGS) + "\n";

    @TempDir
    Path root;

    @Test
    void everyServiceHasAllThatBelongsToIt() {
        assertThat(new ServiceFolders(Path.of("")).breaches()).isEmpty();
    }

    @BeforeEach
    void layOutAService() {
        write(root.resolve("src/main/java/dev/kinorelay/service/Gateway.java"), "interface Gateway {}");
        code("class TraktWriter implements Writer { Gateway gateway; }");
        write(root.resolve("src/docs/services/trakt.md"), PAGE);
        write(root.resolve("src/test/java/dev/kinorelay/service/trakt/TraktContractTest.java"), "class T {}");
        write(root.resolve("routes/services/trakt.yaml"), "- route:");
    }

    @Test
    void letsAWholeServicePass() {
        assertThat(new ServiceFolders(root).breaches()).isEmpty();
    }

    @Test
    void seesAMissingPage() throws Exception {
        Files.delete(root.resolve("src/docs/services/trakt.md"));
        assertBreach("trakt has no page src/docs/services/trakt.md");
    }

    @Test
    void seesAPageWithOtherHeadings() {
        write(root.resolve("src/docs/services/trakt.md"), PAGE.replace("## Limits", "## Restrictions"));
        assertBreach("src/docs/services/trakt.md has other headings");
    }

    @Test
    void seesAMissingContractTest() throws Exception {
        Files.delete(root.resolve("src/test/java/dev/kinorelay/service/trakt/TraktContractTest.java"));
        assertBreach("trakt has no TraktContractTest.java");
    }

    @Test
    void seesMissingManners() throws Exception {
        Files.delete(root.resolve("routes/services/trakt.yaml"));
        assertBreach("trakt calls out");
        code("class TraktLookup implements Lookup {}");
        assertBreach("trakt calls out");
        code("class TraktFormat implements Format {}");
        assertThat(new ServiceFolders(root).breaches()).isEmpty();
    }

    @Test
    void knowsThatALookUpAtHomeCallsNobodyUnlessItsServiceDoes() throws Exception {
        Files.delete(root.resolve("routes/services/trakt.yaml"));
        code("class TraktLookup implements Lookup { OfflineTitles titles; }");
        assertThat(new ServiceFolders(root).breaches()).isEmpty();
        code("class TraktLookup implements Lookup { OfflineTitles titles; Gateway gateway; }");
        assertBreach("trakt calls out");
        code("class TraktLookup implements Lookup, Reader { OfflineTitles titles; }");
        assertBreach("trakt calls out");
    }

    @Test
    void seesAPageAboutNobody() {
        write(root.resolve("src/docs/services/plex.md"), PAGE);
        assertBreach("a page about plex, and no such service");
    }

    @Test
    void seesMannersTowardsNobody() {
        write(root.resolve("routes/services/plex.yaml"), "- route:");
        assertBreach("manners towards plex, and no such service");
    }

    private void code(String text) {
        write(root.resolve("src/main/java/dev/kinorelay/service/trakt/Trakt.java"), text);
    }

    private void assertBreach(String words) {
        assertThat(new ServiceFolders(root).breaches()).singleElement().asString().startsWith(words);
    }
}
