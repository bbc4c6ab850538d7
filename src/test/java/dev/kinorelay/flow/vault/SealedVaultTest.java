package dev.kinorelay.flow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.LedgerFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedVaultTest {

    private static final Account MINE = new Account(Person.ME, "trakt", "trakt");
    private static final Account HERS = new Account(new Person("anna"), "trakt", "trakt");
    private static final String TOKEN = "very-secret-token";

    @TempDir
    Path folder;
    private LedgerFixture ledger;

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private SealedVault vault(String key, String old) {
        return new SealedVault(ledger.secrets, new KeyRing(key, old, folder));
    }

    private String sealed(Account account) {
        return ledger.secrets.find(account, "access").orElseThrow();
    }

    @Test
    void givesBackWhatWasPutAndKnowsNothingElse() {
        var vault = vault("", "");
        assertThat(vault.get(MINE, "access")).isEmpty();
        vault.put(MINE, Map.of("access", TOKEN, "refresh", "r-é-1"));
        assertThat(vault.get(MINE, "access")).contains(TOKEN);
        assertThat(vault("", "").get(MINE, "refresh")).as("after a restart").contains("r-é-1");
        assertThat(vault.get(HERS, "access")).isEmpty();
        vault.put(MINE, Map.of("access", "new"));
        assertThat(vault.get(MINE, "access")).contains("new");
        vault.forget(MINE);
        assertThat(vault.get(MINE, "access")).isEmpty();
        assertThat(vault.get(MINE, "refresh")).isEmpty();
    }

    @Test
    void nothingReadableReachesTheDisk() throws IOException {
        vault("", "").put(MINE, Map.of("access", TOKEN));
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
            }
        }
        assertThat(sealed(MINE)).doesNotContain(TOKEN);
        assertThat(Seal.of("k").toString()).isEqualTo("the key " + Seal.of("k").id());
    }

    @Test
    void theSameTextIsNeverSealedTheSame() {
        var vault = vault("k", "");
        vault.put(MINE, Map.of("access", TOKEN));
        String first = sealed(MINE);
        vault.put(MINE, Map.of("access", TOKEN));
        assertThat(sealed(MINE)).isNotEqualTo(first);
    }

    @Test
    void aMadeKeyIsReadableByItsOwnerAlone() throws IOException {
        vault("", "").put(MINE, Map.of("access", TOKEN));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("secret.key.new")).doesNotExist();
    }

    @Test
    void aGivenKeyNeedsNoFile() {
        vault("a key of my own", "").put(MINE, Map.of("access", TOKEN));
        assertThat(folder.resolve("secret.key")).doesNotExist();
        assertThat(vault(" a key of my own\n", "").get(MINE, "access")).contains(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another key"})
    void aLostKeyIsSaidInWordsAndTheAccountCanBeConnectedAgain(String key) {
        vault("the first key", "").put(MINE, Map.of("access", TOKEN));
        var vault = vault(key, "");
        vault.afterPropertiesSet();
        assertThatThrownBy(() -> vault.get(MINE, "access")).isInstanceOf(NeedsAttention.class)
                .hasMessage("The secrets of me/trakt were encrypted with another key.")
                .satisfies(why -> assertThat(((NeedsAttention) why).remedy()).contains("connect the account again"));
        vault.put(MINE, Map.of("access", "new"));
        assertThat(vault.get(MINE, "access")).contains("new");
    }

    @Test
    void aKeyIsChangedWithoutLosingWhatTheOldOneSealed() {
        vault("old", "").put(MINE, Map.of("access", TOKEN));
        vault("new", "old").afterPropertiesSet();
        assertThat(vault("new", "").get(MINE, "access")).contains(TOKEN);
    }

    @Test
    void aKeyFromTheFileGivesWayToAGivenOne() throws IOException {
        vault("", "").put(MINE, Map.of("access", TOKEN));
        vault("given", "").afterPropertiesSet();
        Files.delete(folder.resolve("secret.key"));
        assertThat(vault("given", "").get(MINE, "access")).contains(TOKEN);
    }

    @Test
    void aRowInAnothersPlaceIsNotRead() {
        var vault = vault("k", "");
        vault.put(MINE, Map.of("access", TOKEN, "refresh", "r"));
        ledger.secrets.put(HERS, Map.of("access", sealed(MINE)));
        ledger.secrets.put(MINE, Map.of("refresh", sealed(MINE)));
        assertThatThrownBy(() -> vault.get(HERS, "access")).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> vault.get(MINE, "refresh")).hasMessageContaining("cannot be read");
    }

    @Test
    void eachChangedLetterIsNoticed() {
        var vault = vault("k", "");
        vault.put(MINE, Map.of("access", TOKEN));
        String good = sealed(MINE);
        for (int i = 0; i < good.length(); i++) {
            String bad = good.substring(0, i) + (good.charAt(i) == 'A' ? 'Q' : 'A') + good.substring(i + 1);
            ledger.secrets.put(MINE, Map.of("access", bad));
            assertThatThrownBy(() -> vault.get(MINE, "access")).as(bad).isInstanceOf(NeedsAttention.class);
        }
        ledger.secrets.put(MINE, Map.of("access", "1." + Seal.of("k").id() + ".AAAA"));
        assertThatThrownBy(() -> vault.get(MINE, "access")).isInstanceOf(NeedsAttention.class);
    }
}
