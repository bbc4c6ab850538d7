package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.desk.AccountDesk.Connection;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import dev.kinorelay.service.LinkStep.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkingTest {

    private static final Account MIMIC = new Account(Person.ME, "mimic", "mimic");

    @TempDir
    Path folder;
    private LedgerFixture ledger;
    private final MimicLink mimic = new MimicLink();
    private final List<String> asked = mimic.asked;
    private final List<Account> woken = new ArrayList<>();
    private Linking linking;
    private Accounts accounts;

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
        var farewell = new Farewell(ledger.ledger, ledger.book, ledger.parcels, mimic);
        var given = new GivenAccounts(List.of(), ledger.book, ledger.persons);
        linking = new Linking(List.of(mimic), ledger.book, given, farewell, mimic.clock, woken::add);
        accounts = new Accounts(List.of(), List.of(), ledger.book, given);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Connection begin(Link.Way way) {
        return linking.connect(Person.ME, "mimic", Optional.empty(), way, Map.of());
    }

    private State state(Connection connection) {
        return linking.connection(connection.id()).orElseThrow().step().state();
    }

    private void later(Duration time) {
        mimic.now = mimic.now.plus(time);
    }

    @Test
    void aCodeIsShownAndTheServiceAskedNoMoreOftenThanItLikes() {
        var connection = begin(Link.Way.CODE);
        assertThat(connection.step().code()).isEqualTo("ABCD");
        mimic.answer = () -> mimic.code(Duration.ofSeconds(10));
        assertThat(state(connection)).isEqualTo(State.SHOW_CODE);
        assertThat(asked).as("asked at once").containsExactly("begin");
        later(Duration.ofSeconds(5));
        state(connection);
        state(connection);
        assertThat(asked).containsExactly("begin", "poll");
        later(Duration.ofSeconds(9));
        state(connection);
        assertThat(asked).as("slower now").containsExactly("begin", "poll");
        later(Duration.ofSeconds(1));
        mimic.answer = LinkStep::linked;
        assertThat(accounts.find(Person.ME, "mimic")).isEmpty();
        assertThat(state(connection)).isEqualTo(State.LINKED);
        assertThat(state(connection)).isEqualTo(State.LINKED);
        assertThat(asked).containsExactly("begin", "poll", "poll");
        assertThat(accounts.find(Person.ME, "mimic")).contains(MIMIC);
        assertThat(accounts.find(new Person("anna"), "mimic")).isEmpty();
        assertThat(woken).containsExactly(MIMIC);
    }

    @Test
    void aBusyServiceIsAskedAgainAndANoIsTheEnd() {
        var connection = begin(Link.Way.CODE);
        mimic.answer = () -> {
            throw new TryLater("busy", Duration.ofMinutes(1));
        };
        later(Duration.ofSeconds(5));
        assertThat(state(connection)).isEqualTo(State.SHOW_CODE);
        mimic.answer = () -> {
            throw new NeedsAttention("The app is gone.", "Make a new one.");
        };
        later(Duration.ofSeconds(5));
        assertThat(state(connection)).isEqualTo(State.FAILED);
        assertThat(linking.connection(connection.id()).orElseThrow().step().message()).isEqualTo("The app is gone.");
        assertThat(ledger.book.all()).isEmpty();
    }

    @Test
    void aCodeThatNobodyTypesRunsOut() {
        var connection = begin(Link.Way.CODE);
        later(Duration.ofMinutes(10));
        assertThat(state(connection)).isEqualTo(State.FAILED);
        assertThat(asked).containsExactly("begin");
        later(Duration.ofMinutes(11));
        assertThat(linking.connection(connection.id())).isEmpty();
    }

    @Test
    void aBrowserComesBackOnceWithItsOwnState() {
        begin(Link.Way.BROWSER);
        assertThat(linking.cameBack("guessed", "code")).isEmpty();
        assertThat(linking.cameBack("state-1", "code").orElseThrow().step().state()).isEqualTo(State.LINKED);
        assertThat(linking.cameBack("state-1", "code")).isEmpty();
        assertThat(asked).containsExactly("begin", "finish code");
    }

    @Test
    void aBrowserThatComesTooLateOrWithoutACodeChangesNothing() {
        begin(Link.Way.BROWSER);
        assertThat(linking.cameBack("state-1", "").orElseThrow().step().state()).isEqualTo(State.FAILED);
        begin(Link.Way.BROWSER);
        later(Duration.ofMinutes(10));
        assertThat(linking.cameBack("state-1", "code")).isEmpty();
        assertThat(ledger.book.all()).isEmpty();
        assertThat(asked).containsExactly("begin", "begin");
    }

    @Test
    void connectingAgainClearsTheTroubleAndWhatWasBegunBefore() {
        ledger.book.add(MIMIC);
        ledger.book.needsAttention(MIMIC, new NeedsAttention("The token is dead.", "Connect again."));
        var first = begin(Link.Way.CODE);
        var second = begin(Link.Way.CODE);
        assertThat(linking.connection(first.id())).isEmpty();
        later(Duration.ofSeconds(5));
        assertThat(state(second)).isEqualTo(State.LINKED);
        assertThat(ledger.book.find(Person.ME, "mimic").orElseThrow().rests()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"library", "", "Trakt", "a b", "a/b", "12345678901234567890123456789012345678901"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThatThrownBy(() -> linking.connect(Person.ME, "mimic", Optional.of(name), Link.Way.CODE, Map.of()))
                .isInstanceOf(NeedsAttention.class)
                .satisfies(why -> assertThat(((NeedsAttention) why).field()).isEqualTo("name"));
    }

    @Test
    void aNameIsNotTakenFromAnotherService() {
        ledger.book.add(new Account(Person.ME, "mimic", "other"));
        assertThatThrownBy(() -> begin(Link.Way.CODE)).hasMessage("me has an account named mimic on other.");
        var second = linking.connect(Person.ME, "mimic", Optional.of("mimic-2"), Link.Way.CODE, Map.of());
        assertThat(second.account().name()).isEqualTo("mimic-2");
    }

    @Test
    void aTestThatGoesWellLetsTheAccountGoOn() {
        ledger.book.add(MIMIC);
        ledger.book.needsAttention(MIMIC, new NeedsAttention("The token is dead.", "Connect again."));
        ledger.book.rest(MIMIC, 4, mimic.now.plusSeconds(900), "busy");
        assertThat(linking.test(MIMIC)).isEqualTo("connected as mimi");
        var standing = ledger.book.find(Person.ME, "mimic").orElseThrow();
        assertThat(standing.rests()).isFalse();
        assertThat(standing.due()).isEqualTo(Instant.EPOCH);
        assertThat(woken).containsExactly(MIMIC);
    }

    @Test
    void anAccountIsPausedAndGoesOn() {
        ledger.book.add(MIMIC);
        linking.pause(MIMIC);
        assertThat(ledger.book.find(Person.ME, "mimic").orElseThrow().rests()).isTrue();
        linking.resume(MIMIC);
        assertThat(ledger.book.find(Person.ME, "mimic").orElseThrow().rests()).isFalse();
        assertThat(woken).containsExactly(MIMIC);
    }

    @Test
    void aRemovedAccountIsForgottenWithItsSecrets() {
        ledger.book.add(MIMIC);
        assertThat(accounts.find(Person.ME, "mimic")).contains(MIMIC);
        linking.remove(MIMIC);
        assertThat(asked).containsExactly("revoke", "forget");
        assertThat(ledger.book.all()).isEmpty();
        assertThat(accounts.find(Person.ME, "mimic")).isEmpty();
        assertThatThrownBy(() -> accounts.of(Person.ME, "mimic")).hasMessage("me has no account named mimic");
    }
}
