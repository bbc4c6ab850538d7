package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a change of the folders, and what does not. */
class PipelineFoldersTest {

    @TempDir
    Path root;
    private Rig rig;
    private Path users;

    @BeforeEach
    void open() throws Exception {
        users = root.resolve("users");
        rig = new Rig(root, users);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theUsersFileWinsOverTheShippedOneAndGivesWayWhenDeleted() throws Exception {
        rig.save("one.yaml", Rig.text("one", 1));
        rig.settle();
        Files.createDirectories(users);
        var mine = Files.writeString(users.resolve("one.yaml"), Rig.text("one", 2));
        rig.settle();
        assertThat(rig.says("one")).isEqualTo("guard 2");
        assertThat(rig.card("one").file()).isEqualTo(mine.toString());
        Files.delete(mine);
        rig.settle();
        assertThat(rig.says("one")).isEqualTo("guard 1");
        assertThat(rig.card("one").file()).startsWith(rig.folder.toString());
    }

    @Test
    void twoFilesOfOneNameAreAnError() throws Exception {
        rig.save("one.yaml", Rig.text("one", 1));
        rig.settle();
        var rival = rig.save("one.yml", Rig.text("one", 2));
        rig.settle();
        assertThat(rig.says("one")).isEqualTo("guard 1");
        assertThat(rig.card("one").problem().message()).isEqualTo("one.yaml and one.yml are the same pipeline");
        Files.delete(rival);
        rig.settle();
        assertThat(rig.card("one").problem()).isNull();
    }

    @Test
    void anIdThatIsNotTheFilesNameIsAnError() {
        rig.save("one.yaml", Rig.text("two", 1));
        rig.settle();
        assertThat(rig.card("one").problem().message()).isEqualTo("The route's id is two, but the file is named one");
        assertThat(rig.pipelines.desk().pipeline("two")).isEmpty();
    }

    @Test
    void textThatIsNoUtf8IsSaidInWords() throws Exception {
        Files.write(rig.folder.resolve("one.yaml"), "# für\n".getBytes(StandardCharsets.ISO_8859_1));
        rig.settle();
        assertThat(rig.card("one").problem().message()).contains("UTF-8");
    }

    @Test
    void whatEditorsLeaveBesideIsNoPipeline() {
        rig.save("one.yaml~", Rig.text("one", 1));
        rig.save(".#one.yaml", Rig.text("one", 1));
        rig.save("#one.yaml#", Rig.text("one", 1));
        rig.save("4913", "");
        rig.save("README.md", "");
        rig.settle();
        assertThat(rig.pipelines.desk().pipelines()).isEmpty();
    }

    @Test
    void aSaveByRenamingIsSeenEvenWithTheSameTimeAndSize() throws Exception {
        var file = rig.save("one.yaml", Rig.text("one", 1));
        var time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, time);
        rig.settle();
        var beside = rig.save(".one.yaml.swp", Rig.text("one", 2));
        Files.setLastModifiedTime(beside, time);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        rig.settle();
        assertThat(rig.says("one")).isEqualTo("guard 2");
    }

    @Test
    void theGapInASaveByDeletingIsNoDeletion() throws Exception {
        var file = rig.save("one.yaml", Rig.text("one", 1));
        rig.settle();
        Files.delete(file);
        rig.pipelines.files().scan();
        rig.save("one.yaml", Rig.text("one", 1));
        rig.settle();
        Files.delete(file);
        rig.pipelines.files().scan();
        assertThat(rig.says("one")).isEqualTo("guard 1");
    }

    @Test
    void aHalfSavedTextIsNotTakenAtItsWord() {
        var whole = Rig.text("one", 1) + "        - to: { id: more, uri: \"kamelet:tidy\" }\n";
        rig.save("one.yaml", Rig.text("one", 1));
        rig.settle();
        rig.save("one.yaml", Rig.text("one", 2));
        rig.pipelines.files().scan();
        rig.save("one.yaml", whole);
        rig.pipelines.files().scan();
        assertThat(rig.says("one")).isEqualTo("guard 1");
        rig.pipelines.files().scan();
        assertThat(rig.card("one").text()).isEqualTo(whole);
    }
}
