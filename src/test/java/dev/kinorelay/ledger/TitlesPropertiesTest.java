package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TitlesPropertiesTest {

    private static final List<String> NAMESPACES = List.of("imdb", "tmdb-movie", "tvdb-movie", "trakt-movie");

    @Provide
    Arbitrary<List<Set<ExternalId>>> rows() {
        Arbitrary<Set<ExternalId>> row = Arbitraries.integers().between(1, 3).flatMap(film -> Arbitraries.of(NAMESPACES)
                .set().ofMinSize(1).map(all -> {
                    Set<ExternalId> ids = new HashSet<>();
                    all.forEach(namespace -> ids.add(new ExternalId(namespace, "tt" + film)));
                    return ids;
                }));
        return row.list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 60)
    void anyOrderOfArrivalEndsInTheSameTitlesAndLosesNoCell(@ForAll("rows") List<Set<ExternalId>> rows,
            @ForAll boolean atOnce) throws IOException {
        Path folder = Files.createTempDirectory("titles");
        try (LedgerFixture ledger = new LedgerFixture(folder)) {
            Sample sample = new Sample(ledger);
            if (atOnce) {
                sample.imported("all", rows.stream().map(TitlesPropertiesTest::entry).toArray(Entry[]::new));
            } else {
                for (int i = 0; i < rows.size(); i++) {
                    sample.imported("run " + i, entry(rows.get(i)));
                }
            }
            assertThat(Set.copyOf(partition(ledger, rows))).isEqualTo(expected(rows));
            assertThat(Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.RATINGS))).extracting(mark -> mark.titleId())
                    .doesNotHaveDuplicates().hasSize(expected(rows).size());

            Map<ExternalId, TitleId> before = ledger.titles.byIds(ids(rows));
            sample.resolved(rows.stream().map(TitlesPropertiesTest::entry).toArray(Entry[]::new));
            assertThat(ledger.titles.byIds(ids(rows))).isEqualTo(before);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Entry entry(Set<ExternalId> ids) {
        return Sample.entry(Sample.ref(MediaKind.MOVIE, "One", Facts.NONE, ids.toArray(ExternalId[]::new)),
                Value.PRESENT);
    }

    private static List<ExternalId> ids(List<Set<ExternalId>> rows) {
        return rows.stream().flatMap(Collection::stream).distinct().toList();
    }

    private static Collection<Set<ExternalId>> partition(LedgerFixture ledger, List<Set<ExternalId>> rows) {
        Map<TitleId, Set<ExternalId>> titles = new HashMap<>();
        ledger.titles.byIds(ids(rows))
                .forEach((id, title) -> titles.computeIfAbsent(title, none -> new HashSet<>()).add(id));
        titles.forEach((title, ids) -> assertThat(Set.copyOf(ledger.titles.find(title).orElseThrow().ref().ids()))
                .isEqualTo(ids));
        return titles.values();
    }

    /** What hangs together, worked out by the definition. */
    private static Set<Set<ExternalId>> expected(List<Set<ExternalId>> rows) {
        List<Set<ExternalId>> groups = new ArrayList<>();
        for (Set<ExternalId> row : rows) {
            Set<ExternalId> group = new HashSet<>(row);
            for (Set<ExternalId> other : List.copyOf(groups)) {
                if (other.stream().anyMatch(row::contains)) {
                    group.addAll(other);
                    groups.remove(other);
                }
            }
            groups.add(group);
        }
        return Set.copyOf(groups);
    }
}
