package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.flow.desk.PipelineCard.State;
import dev.kinorelay.flow.desk.StartAnswer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real file consumer, at its quickest. */
class FileTriggerTest {

    private static final String INBOX = "file:{{kinorelay.inbox.folder}}?delay=500";

    @TempDir
    Path root;
    private Rig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new Rig(root);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void listen(String from) {
        rig.save("inbox.yaml", Rig.text("inbox", from, 1));
        rig.settle();
        assertThat(rig.card("inbox").problem()).isNull();
    }

    private Path drop(String name, String text, int minutesOld) throws Exception {
        var file = rig.inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(minutesOld))));
    }

    private String taken() throws InterruptedException {
        return Rig.next(rig.arrivals).replaceFirst("inbox@\\S+ ", "");
    }

    @Test
    void aLinkThatLeadsBackIntoTheInboxShowsNoFileTwice() throws Exception {
        drop("anna/a.csv", "a\n", 1);
        Files.createSymbolicLink(rig.inbox.resolve("anna/again"), rig.inbox);
        var elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        Files.createSymbolicLink(rig.inbox.resolve("ben"), elsewhere);
        Files.writeString(elsewhere.resolve("b.csv"), "b\n");
        listen(INBOX);
        assertThat(List.of(taken(), taken())).containsExactlyInAnyOrder("anna/a.csv", "ben/b.csv");
        assertThat(rig.arrivals).noneMatch(arrival -> arrival.contains("again"));
    }

    @Test
    void bringsCompleteFilesTheOldestFirstAndLeavesTheRest() throws Exception {
        drop("new.csv", "a\n", 1);
        drop("anna/watchlist/old.csv", "a\n", 9);
        drop("film.csv.part", "a\n", 9);
        drop(".upload/half.csv", "a\n", 9);
        drop(".hidden.csv", "a\n", 9);
        drop(".failed/bad.csv", "a\n", 9);
        drop("@eaDir/thumb.csv", "a\n", 9);
        rig.unwanted.add(drop("held.csv", "a\n", 9));
        listen(INBOX);
        assertThat(taken()).isEqualTo("anna/watchlist/old.csv");
        assertThat(taken()).isEqualTo("new.csv");
        // The same name again, with the same content: a second file all the same.
        drop("new.csv", "a\n", 1);
        assertThat(taken()).isEqualTo("new.csv");
        assertThat(rig.arrivals).isEmpty();
        assertThat(rig.inbox.resolve("held.csv")).exists();
    }

    @Test
    void takesWhatThePipelineAsksForBelowItsFolder() throws Exception {
        drop("anna/ratings.csv", "a\n", 1);
        drop("anna/notes.txt", "a\n", 9);
        drop("anna/deep/ratings.csv", "a\n", 9);
        drop("ratings.csv", "a\n", 9);
        listen(INBOX.replace("?", "/anna?") + "&include=.*\\\\.csv&recursive=false");
        assertThat(taken()).isEqualTo("anna/ratings.csv");
        drop("anna/again.CSV", "a\n", 1);
        assertThat(taken()).isEqualTo("anna/again.CSV");
    }

    @Test
    void anEditWhileAFileIsTakenIsInForceForTheNextFile() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        rig.onArrival = () -> {
            inside.countDown();
            await(goOn);
        };
        drop("one.csv", "a\n", 9);
        drop("two.csv", "a\n", 1);
        listen(INBOX);
        var old = rig.pipelines.files().find("inbox").orElseThrow().inForce().version();
        await(inside);
        assertThat(rig.card("inbox").state()).isEqualTo(State.RUNNING);
        listen("file:{{kinorelay.inbox.folder}}?delay=600");
        rig.save("inbox.yaml", Rig.text("inbox", INBOX, 2));
        rig.settle();
        goOn.countDown();
        assertThat(Rig.next(rig.arrivals)).isEqualTo("inbox@" + old + " one.csv");
        assertThat(Rig.next(rig.arrivals)).doesNotContain(old).endsWith(" two.csv");
    }

    @Test
    void startedByHandItLooksAtTheInboxOnceForWhoeverAsks() throws Exception {
        listen(INBOX);
        assertThat(rig.pipelines.desk().start("inbox", Optional.empty(), Mode.LIVE, "page"))
                .isInstanceOf(StartAnswer.Started.class);
        var fire = Rig.next(rig.fires);
        assertThat(fire.file()).isNull();
        assertThat(fire.trigger()).isEqualTo("page");
    }

    @Test
    void startedByHandWhileAFileIsTakenItAnswersThatRun() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        rig.onArrival = () -> {
            inside.countDown();
            await(goOn);
        };
        rig.openRun = Optional.of("run-of-the-file");
        drop("one.csv", "a\n", 9);
        listen(INBOX);
        await(inside);
        assertThat(rig.pipelines.desk().start("inbox", Optional.empty(), Mode.LIVE, "page"))
                .isEqualTo(new StartAnswer.AlreadyRunning("run-of-the-file"));
        goOn.countDown();
        assertThat(taken()).isEqualTo("one.csv");
    }

    @Test
    void anInboxBehindAHiddenOrOddlyNamedFolderIsNoOther() throws Exception {
        rig.close();
        rig = new Rig(Files.createDirectories(root.resolve(".data/100% #1 ?x=y & ü")));
        drop("one.csv", "a\n", 1);
        listen(INBOX);
        assertThat(taken()).isEqualTo("one.csv");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
