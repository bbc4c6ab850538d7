package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.flow.desk.PipelineCard.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineFilesTest {

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

    private List<String> routes() {
        return rig.camel.getRoutes().stream().map(Route::getId).filter(id -> id.matches(".*(@.*|\\.trigger)")).sorted()
                .toList();
    }

    @Test
    void aNewFileStartsAndADeletedOneStops() throws Exception {
        var file = rig.save("one.yaml", Rig.text("one", 1));
        rig.settle();
        assertThat(rig.says("one")).isEqualTo("guard 1");
        assertThat(rig.ended).hasSize(1);
        assertThat(rig.card("one").state()).isEqualTo(State.LISTENING);

        rig.save("two.yml", Rig.text("two", 2));
        Files.delete(file);
        rig.settle();
        assertThat(rig.pipelines.desk().pipelines()).extracting(card -> card.id()).containsExactly("two");
        assertThat(routes()).containsExactly("two.trigger", "two@" + PipelineFiles.version(Rig.text("two", 2)));
    }

    @Test
    void anEditIsInForceForTheNextRun() {
        rig.save("one.yaml", Rig.text("one", 1));
        rig.settle();
        rig.save("one.yaml", Rig.text("one", 2));
        rig.settle();
        assertThat(rig.says("one")).isEqualTo("guard 2");
        assertThat(routes()).hasSize(2);
    }

    @Test
    void aBrokenTextLeavesTheOldOneRunningAndSaysWhy() {
        rig.save("one.yaml", Rig.text("one", 1));
        rig.settle();
        rig.save("one.yaml", Rig.text("one", 2).replace("removals=2", "removal=2"));
        rig.settle();
        assertThat(rig.says("one")).isEqualTo("guard 1");
        var card = rig.card("one");
        assertThat(card.state()).isEqualTo(State.OUTDATED);
        assertThat(card.problem().line()).isEqualTo(8);
        assertThat(card.problem().remedy()).contains("Did you mean removals?").endsWith("the last good text goes on.");
        assertThat(card.text()).contains("removal=2");

        rig.save("one.yaml", Rig.text("one", 3));
        rig.settle();
        assertThat(rig.says("one")).isEqualTo("guard 3");
        assertThat(rig.card("one").problem()).isNull();
        assertThat(rig.card("one").state()).isEqualTo(State.LISTENING);
    }

    @Test
    void oneBadFileKeepsNobodyElseFromStarting() {
        rig.save("bad.yaml", "- route: {\n");
        rig.save("good.yaml", Rig.text("good", 1));
        rig.save("worse.yaml", "\u0000\u0001");
        rig.settle();
        assertThat(rig.card("bad").state()).isEqualTo(State.BROKEN);
        assertThat(rig.card("worse").state()).isEqualTo(State.BROKEN);
        assertThat(rig.says("good")).isEqualTo("guard 1");
    }

    @Test
    void whatCamelRefusesAfterTheLintLeavesTheOldTextRunning() {
        rig.save("one.yaml", Rig.text("one", 1));
        rig.settle();
        rig.save("one.yaml", Rig.text("one", "shelf:library/watchlist", 2));
        rig.settle();
        assertThat(rig.card("one").problem().message()).contains("shelf");
        assertThat(rig.says("one")).isEqualTo("guard 1");
        assertThat(routes()).hasSize(2);
    }

    @Test
    void aRunInProgressEndsOnTheTextItBeganWith() throws Exception {
        rig.save("one.yaml",
                Rig.text("one", 1)
                        .replace("guard?removals=1\" }",
                                "tidy\" }\n        - to: { id: then, uri: \"kamelet:guard?removals=1\" }"));
        rig.settle();
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        rig.during = exchange -> {
            if ("tidy".equals(exchange.getProperty("asked", String.class))) {
                inside.countDown();
                assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
            }
        };
        rig.pipelines.desk().start("one", Optional.empty(), Mode.LIVE, "page");
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(rig.card("one").state()).isEqualTo(State.RUNNING);
        rig.save("one.yaml", Rig.text("one", 2));
        rig.settle();
        assertThat(routes()).hasSize(3);
        rig.during = exchange -> {
        };
        assertThat(rig.says("one")).isEqualTo("guard 2");
        goOn.countDown();
        while (rig.ended.size() < 2) {
            Thread.onSpinWait();
        }
        assertThat(rig.asked).endsWith("guard 1");
        while (routes().size() > 2) {
            rig.settle();
        }
        assertThat(rig.says("one")).isEqualTo("guard 2");
    }

    @Test
    void goingBackToATextThatIsStillRunningWorks() {
        rig.save("one.yaml", Rig.text("one", 1));
        rig.settle();
        for (int number : new int[]{2, 1, 2, 1}) {
            rig.save("one.yaml", Rig.text("one", number));
            rig.settle();
            assertThat(rig.says("one")).isEqualTo("guard " + number);
        }
        assertThat(routes()).hasSize(2);
    }

    @Test
    void stepsOfTheSameNameInTwoPipelinesDoNotMeet() throws Exception {
        rig.save("one.yaml", Rig.text("one", 1));
        rig.save("two.yaml", Rig.text("two", 1));
        rig.settle();
        assertThat(rig.says("one")).isEqualTo("guard 1");
        assertThat(rig.says("two")).isEqualTo("guard 1");
        Files.delete(rig.folder.resolve("one.yaml"));
        rig.settle();
        assertThat(rig.says("two")).isEqualTo("guard 1");
    }

    @Test
    void aPipelineCanBeKeptForWhenItIsAsked() {
        rig.save("one.yaml", Rig.text("one", 1).replace("    from:", "    autoStartup: false\n    from:"));
        rig.settle();
        assertThat(routes()).hasSize(1);
        assertThat(rig.card("one").when()).isEqualTo("only when asked");
        assertThat(rig.card("one").nextFire()).isNull();
        assertThat(rig.says("one")).isEqualTo("guard 1");
    }
}
