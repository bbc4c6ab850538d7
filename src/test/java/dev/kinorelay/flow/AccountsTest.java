package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AccountsTest {

    /** It has no lists. */
    private static final class Listless implements Reader {

        @Override
        public String service() {
            return "listless";
        }

        @Override
        public boolean reads(Shelf shelf) {
            return true;
        }

        @Override
        public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
            return Reading.whole(null);
        }
    }

    private final Accounts accounts = new Accounts(List.of(), List.of(new FarAway(), new Listless()), null, null);

    @Test
    void aListIsTheSameShelfHoweverItIsWritten() {
        var far = new Account(Person.ME, "far", FarAway.SERVICE);
        assertThat(accounts.shelf(far, "list:summer")).isEqualTo(Shelf.list("summer"));
        assertThat(accounts.shelf(far, "list:https://example.org/lists/summer")).isEqualTo(Shelf.list("summer"));
        assertThat(accounts.shelf(far, "watchlist")).isEqualTo(Shelf.WATCHLIST);
        assertThat(accounts.shelf(Account.library(Person.ME), "list:summer")).isEqualTo(Shelf.list("summer"));
    }

    @Test
    void aServiceWithoutListsSaysSo() {
        var account = new Account(Person.ME, "listless", "listless");
        assertThatThrownBy(() -> accounts.shelf(account, "list:summer")).isInstanceOf(NeedsAttention.class)
                .hasMessage("“summer” names no list: of listless no lists are read.");
    }
}
