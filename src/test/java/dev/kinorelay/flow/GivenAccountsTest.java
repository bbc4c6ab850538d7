package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.service.GivenAccount;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenAccountsTest {

    private static final Person ANNA = new Person("anna");

    @TempDir
    Path folder;
    private LedgerFixture ledger;
    private NeedsAttention hindrance;
    private boolean ofEach = true;
    private final List<Account> woken = new ArrayList<>();

    /** A service with a key in the settings. */
    private final class Keyed implements GivenAccount {

        @Override
        public String service() {
            return "keyed";
        }

        @Override
        public String label() {
            return "KeyEd";
        }

        @Override
        public Optional<NeedsAttention> hindrance() {
            return Optional.ofNullable(hindrance);
        }

        @Override
        public boolean isOfEach() {
            return ofEach;
        }

        @Override
        public String probe(Account account) {
            return "KeyEd 1.0 for " + account;
        }
    }

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
        ledger.persons.add(ANNA);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private GivenAccounts given() {
        return new GivenAccounts(List.of(new Keyed()), ledger.book, ledger.persons);
    }

    private GivenAccounts begun() {
        var given = given();
        given.begin();
        return given;
    }

    private Accounts accounts() {
        return new Accounts(List.of(), List.of(), ledger.book, begun());
    }

    private Linking linking() {
        var farewell = new Farewell(ledger.ledger, ledger.book, ledger.parcels, new MimicLink());
        return new Linking(List.of(), ledger.book, begun(), farewell, Clock.systemUTC(), woken::add);
    }

    @Test
    void eachPersonHasWhatTheSettingsGive() {
        assertThat(accounts().find(ANNA, "keyed")).contains(new Account(ANNA, "keyed", "keyed"));
        assertThat(ledger.book.all()).map(standing -> standing.account().toString()).contains("me/keyed", "anna/keyed");
        assertThat(ledger.book.all()).allMatch(AccountBook.Standing::given);
    }

    @Test
    void aPersonWhoComesLaterHasItToo() {
        var accounts = accounts();
        var ben = new Person("ben");
        ledger.persons.add(ben);
        assertThat(accounts.find(ben, "keyed")).isPresent();
        assertThat(ledger.book.find(ben, "keyed")).isPresent();
    }

    @Test
    void whatIsOpenToEveryoneIsTheDefaultPersonsAlone() {
        ofEach = false;
        var accounts = accounts();
        assertThat(accounts.find(ANNA, "keyed")).isEmpty();
        assertThat(ledger.book.all()).as("nothing named it").isEmpty();
        assertThat(accounts.find(Person.ME, "keyed")).isPresent();
        assertThat(ledger.book.all()).hasSize(1);
    }

    @Test
    void withoutItsKeyThereIsNone() {
        hindrance = new NeedsAttention("No key.", "Set one.");
        assertThat(accounts().find(ANNA, "keyed")).isEmpty();
        assertThat(ledger.book.all()).isEmpty();
    }

    @Test
    void anAccountThatLostItsKeySaysSoAndGoesOnWhenItIsBack() {
        begun();
        hindrance = new NeedsAttention("No key.", "Set one.");
        begun();
        var standing = ledger.book.find(ANNA, "keyed").orElseThrow();
        assertThat(standing.trouble()).isEqualTo("No key.");
        assertThat(standing.rests()).isTrue();
        hindrance = null;
        begun();
        assertThat(ledger.book.find(ANNA, "keyed").orElseThrow().rests()).isFalse();
    }

    @Test
    void aPausedOneStaysPausedOverAStart() {
        begun();
        ledger.book.pause(new Account(ANNA, "keyed", "keyed"), true);
        begun();
        assertThat(ledger.book.find(ANNA, "keyed").orElseThrow().paused()).isTrue();
    }

    @Test
    void isTestedWithoutBeingConnected() {
        var account = new Account(ANNA, "keyed", "keyed");
        var linking = linking();
        assertThat(linking.test(account)).isEqualTo("KeyEd 1.0 for anna/keyed");
        assertThat(woken).containsExactly(account);
        assertThat(linking.labels()).containsEntry("keyed", "KeyEd");
    }

    @Test
    void isNotRemovedWhileTheSettingsGiveIt() {
        var account = new Account(ANNA, "keyed", "keyed");
        var linking = linking();
        assertThatThrownBy(() -> linking.remove(account)).isInstanceOfSatisfying(NeedsAttention.class,
                why -> assertThat(why.remedy()).contains("take it out of the settings"));
        hindrance = new NeedsAttention("No key.", "Set one.");
        linking.remove(account);
        assertThat(ledger.book.find(ANNA, "keyed")).isEmpty();
    }
}
