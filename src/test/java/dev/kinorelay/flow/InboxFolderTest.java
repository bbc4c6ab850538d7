package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxFolderTest {

    private static final Set<String> SERVICES = Set.of("imdb");

    @Test
    void aBareFileIsTheDefaultPersons() {
        assertThat(of("ratings.csv")).isEqualTo(new InboxFolder(Person.ME, null, null, null));
    }

    @Test
    void aFolderNamesThePerson() {
        assertThat(of("anna/ratings.csv")).isEqualTo(new InboxFolder(new Person("anna"), null, null, null));
    }

    @Test
    void aFolderSettlesTheShelf() {
        assertThat(of("Watchlist/x.csv").shelf()).isEqualTo(Shelf.WATCHLIST);
        assertThat(of("check-ins/x.csv").shelf()).isEqualTo(Shelf.HISTORY);
        assertThat(of("list-Winter evenings/x.csv").shelf()).isEqualTo(Shelf.list("Winter evenings"));
    }

    @Test
    void personAccountAndShelfStandTogether() {
        assertThat(of("anna/imdb-second/watchlist/x.csv"))
                .isEqualTo(new InboxFolder(new Person("anna"), "imdb-second", Shelf.WATCHLIST, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"watchlsit/x.csv", "rating/x.csv", "histori/x.csv", "anna/bob/x.csv",
            "watchlist/ratings/x.csv", "not a name!/x.csv"})
    void anUnclearFolderIsNamed(String path) {
        assertThat(of(path).problem()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.csv", "anna/x.csv", "anna/imdb-second/list-Best of 2024/x.csv", "imdb-second/x.csv"})
    void aPlaceLeadsBackToItsFolders(String path) {
        var place = of(path);

        var folders = InboxFolder.pathOf(place.person(), place.account(), place.shelf());

        assertThat(folders.resolve("x.csv")).isEqualTo(Path.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "C:\\evil\\x.csv", "..", ".hidden", "", "a\u0000b.csv"})
    void anUploadsNameNeverLeavesItsFolder(String name) {
        var safe = InboxFolder.safeName(name);

        assertThat(safe).isNotBlank().doesNotContain("/", "\\", "\u0000").doesNotStartWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratings.csv.part", "x.tmp", "~x.csv", "#x#", "Thumbs.db", "x.part-1"})
    void anUploadIsNeverTakenForOneThatIsStillOnItsWay(String name) {
        assertThat(InboxFolder.safeName(name)).matches(safe -> !TemporaryNames.isTemporary(safe));
    }

    private static InboxFolder of(String path) {
        return InboxFolder.of(Path.of(path), SERVICES);
    }
}
