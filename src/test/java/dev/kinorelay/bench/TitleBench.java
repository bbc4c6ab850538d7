package dev.kinorelay.bench;

import dev.kinorelay.bench.TitleQuality.Question;
import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.engine.TitleIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was promised about matching titles: how right it is, and how fast. What it prints: performance.md. */
final class TitleBench {

    private static final Path KNOWN = Path.of("src/test/resources/titles/known.tsv");
    private static final int CATALOGUE = 100_000;
    private static final int QUESTIONS = 10_000;

    private final Figures figures = new Figures(System.out);

    static void main() throws IOException {
        var bench = new TitleBench();
        String table = System.getProperty("kinorelay.titles");
        if (table != null) {
            bench.given(TitleTable.of(Path.of(table)),
                    TitleTable.of(Path.of(System.getProperty("kinorelay.catalogue", table))));
            return;
        }
        bench.known();
        bench.madeUp();
    }

    /** Any table against any catalogue; only what the catalogue has can be found, so only that is asked. */
    private void given(TitleTable table, TitleTable catalogue) {
        Set<String> has = catalogue.rows().stream().map(row -> row.ref().ids().getFirst().value())
                .collect(Collectors.toSet());
        List<Question> questions = table.rows().stream()
                .filter(row -> has.contains(row.ref().ids().getFirst().value()))
                .map(row -> ask(row, row.ref().title())).toList();
        figures.seen("titles of the catalogue", catalogue.rows().size(), "");
        figures.seen("titles of the table the catalogue does not have", table.rows().size() - questions.size(), "");
        TitleQuality.print("given", new TitleIndex(catalogue.rows()), questions, figures);
    }

    /** The well-known ones among as many others, as the table's second half has them and as others write them. */
    private void known() throws IOException {
        var table = TitleTable.of(KNOWN);
        List<Candidate> catalogue = new ArrayList<>(table.rows());
        catalogue.addAll(new MadeUpTitles(1, 20_000).catalogue());
        List<Question> questions = new ArrayList<>();
        for (Candidate row : table.rows()) {
            var id = row.ref().ids().getFirst();
            if (TitleQuality.isForTheTest(id) == !Boolean.getBoolean("kinorelay.tuning")) {
                questions.add(ask(row, row.ref().title()));
                table.written().get(id.value()).forEach(title -> questions.add(ask(row, title)));
            }
        }
        TitleQuality.print("known", new TitleIndex(catalogue), questions, figures);
    }

    private void madeUp() {
        var titles = new MadeUpTitles(7, CATALOGUE);
        List<Question> questions = titles.questions(2 * QUESTIONS).stream()
                .filter(question -> TitleQuality.isForTheTest(question.meant())).toList();
        long began = System.nanoTime();
        var index = new TitleIndex(titles.catalogue());
        figures.seen("index of 100,000 candidates", (System.nanoTime() - began) / 1e9, "s");
        var asked = titles.questions(QUESTIONS);
        asked.forEach(question -> index.match(question.asked()));
        figures.most("10,000 titles against 100,000 candidates, index included", (System.nanoTime() - began) / 1e9, 5,
                "s");
        TitleQuality.print("made up", index, questions, figures);
    }

    private static Question ask(Candidate row, String title) {
        MediaRef ref = row.ref();
        MediaKind kind = ref.kind();
        return new Question(new MediaRef(kind, List.of(), title, null, ref.year(), null, null, Facts.NONE),
                ref.ids().getFirst());
    }
}
