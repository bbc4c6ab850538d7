package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Shares.Form;
import dev.kinorelay.ledger.Shares.Scope;
import dev.kinorelay.ledger.Shares.Share;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest extends LedgerCase {

    private static final Person ANNA = new Person("anna");

    @Test
    void showsWithEachTokenWhatItWasMadeFor() {
        Scope scope = new Scope(Shelf.list("Rainy evenings"), "movie", "Drama", 1990, 2000, 7.5);
        String token = ledger.shares().make(Form.STREMIO, ANNA, "sofa", scope);

        assertThat(token).matches("krs_[A-Za-z0-9_-]{43}");
        assertThat(ledger.shares().opened(token)).get().satisfies(share -> {
            assertThat(share.form()).isEqualTo(Form.STREMIO);
            assertThat(share.person()).isEqualTo(ANNA);
            assertThat(share.name()).isEqualTo("sofa");
            assertThat(share.scope()).isEqualTo(scope);
        });
        assertThat(ledger.shares().opened(token + "x")).isEmpty();
    }

    @Test
    void keepsNoToken() {
        String token = ledger.shares().make(Form.STREMIO, ANNA, "sofa", Scope.ALL);

        List<String> kept = ledger.ledger.read(sql -> sql.list("SELECT id || hash || name FROM share",
                row -> row.getString(1)));
        assertThat(kept).hasSize(1).noneMatch(row -> row.contains(token.substring(4)));
    }

    @Test
    void showsNothingWithARevokedToken() {
        String token = ledger.shares().make(Form.STREMIO, ANNA, "sofa", Scope.ALL);
        String id = ledger.shares().of(ANNA).getFirst().id();

        assertThat(ledger.shares().revoke(id)).isTrue();
        assertThat(ledger.shares().revoke(id)).isFalse();
        assertThat(ledger.shares().opened(token)).isEmpty();
        assertThat(ledger.shares().of(ANNA)).isEmpty();
    }

    @Test
    void listsThoseOfEachPersonAndWhenTheyWereUsed() {
        String token = ledger.shares().make(Form.STREMIO, ANNA, "sofa", Scope.ALL);
        ledger.shares().make(Form.STREMIO, Person.ME, "desk", Scope.ALL);
        ledger.shares().opened(token);
        millis.addAndGet(Duration.ofMinutes(4).toMillis());
        ledger.shares().opened(token);

        assertThat(ledger.shares().of(ANNA)).singleElement().extracting(Share::lastUsed).isEqualTo(START);
        assertThat(ledger.shares().of(Person.ME)).singleElement().extracting(Share::lastUsed).isNull();
    }
}
