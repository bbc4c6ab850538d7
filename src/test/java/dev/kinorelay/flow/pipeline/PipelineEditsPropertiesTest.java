package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.Route;

class PipelineEditsPropertiesTest {

    private enum Deed {
        SAVE, SAVE_ELSEWHERE, BREAK_THE_YAML, MISSPELL_A_BLOCK, NAME_IT_WRONGLY, BEGIN_WITH_WHAT_IS_NOT_THERE, DELETE
    }

    private record Edit(String id, Deed deed, int number) {

        String text() {
            String good = Rig.text(id, deed == Deed.SAVE_ELSEWHERE ? "file:{{kinorelay.inbox}}/" + id + number
                    : "quartz:x?cron=0+0+3+*+*+?", number);
            return switch (deed) {
                case BREAK_THE_YAML -> good + "   - {";
                case MISSPELL_A_BLOCK -> good.replace("kamelet:guard", "kamelet:gaurd");
                case NAME_IT_WRONGLY -> good.replace("id: " + id, "id: other");
                case BEGIN_WITH_WHAT_IS_NOT_THERE -> Rig.text(id, "shelf:library/watchlist", number);
                default -> good;
            };
        }
    }

    private static Rig rig;

    @BeforeContainer
    static void open() throws Exception {
        rig = new Rig(Files.createTempDirectory("edits"));
    }

    @AfterContainer
    static void close() {
        rig.close();
    }

    @AfterTry
    void clear() throws IOException {
        try (var files = Files.list(rig.folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        rig.settle();
        assertThat(routes()).isEmpty();
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        var edit = Combinators.combine(Arbitraries.of("a", "b", "c"), Arbitraries.of(Deed.class),
                Arbitraries.integers().between(1, 4)).as(Edit::new);
        return edit.list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 200)
    void whatRunsIsTheLastGoodTextOfEachFile(@ForAll("edits") List<Edit> edits) throws IOException {
        Map<String, Integer> good = new TreeMap<>();
        Map<String, Boolean> faulty = new TreeMap<>();
        for (var edit : edits) {
            apply(edit);
            rig.settle();
            switch (edit.deed()) {
                case DELETE -> {
                    good.remove(edit.id());
                    faulty.remove(edit.id());
                }
                case SAVE, SAVE_ELSEWHERE -> {
                    good.put(edit.id(), edit.number());
                    faulty.put(edit.id(), false);
                }
                default -> faulty.put(edit.id(), true);
            }
            for (var id : List.of("a", "b", "c")) {
                Integer number = good.get(id);
                assertThat(rig.says(id)).isEqualTo(number == null ? null : "guard " + number);
                assertThat(rig.pipelines.desk().pipeline(id).map(card -> card.problem() != null).orElse(null))
                        .isEqualTo(faulty.get(id));
            }
            assertThat(routes()).as("a body and a trigger each, and nothing left over").hasSize(2 * good.size());
        }
    }

    private static void apply(Edit edit) throws IOException {
        Path file = rig.folder.resolve(edit.id() + ".yaml");
        if (edit.deed() == Deed.DELETE) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, edit.text());
        }
    }

    private static List<String> routes() {
        return rig.camel.getRoutes().stream().map(Route::getId).filter(id -> id.matches(".*(@.*|\\.trigger)")).toList();
    }
}
