package dev.kinorelay.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.kinorelay.ledger.Logins;
import dev.kinorelay.web.PaperDesk;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class FirstStartTest {

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4);
    private final Logins logins = mock(Logins.class);
    private final MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "4711");

    @Test
    void makesTheAdminWithAPasswordThatIsShownOnce() {
        Optional<String> told = firstStart("").makeAdmin();
        Matcher words = Pattern.compile("admin / (\\S+) .*shown this once.*").matcher(told.orElseThrow());
        assertThat(words.matches()).isTrue();
        assertThat(encoder.matches(words.group(1), saved().password())).isTrue();
        assertThat(saved().name()).isEqualTo("admin");
    }

    @Test
    void takesThePasswordFromTheSettingsAndDoesNotRepeatIt() {
        assertThat(firstStart("correct-horse").makeAdmin().orElseThrow()).doesNotContain("correct-horse");
        assertThat(encoder.matches("correct-horse", saved().password())).isTrue();
    }

    @Test
    void leavesAnExistingLoginAlone() {
        when(logins.any()).thenReturn(true);
        assertThat(firstStart("other").makeAdmin()).isEmpty();
        verify(logins, never()).save(any());
    }

    @Test
    void givesALostLoginANewPasswordWhenToldTo() {
        when(logins.any()).thenReturn(true);
        assertThat(new FirstStart(logins, encoder, new PaperDesk(), environment, "", true).makeAdmin()).isPresent();
        assertThat(saved().name()).isEqualTo("admin");
    }

    @Test
    void theLoginIsMadeBeforeTheWebServerListens() {
        // The web server starts when all singletons are there; whoever finds Kinorelay well can log in.
        firstStart("").afterSingletonsInstantiated();

        assertThat(saved().name()).isEqualTo("admin");
    }

    @Test
    void endsTheLogWithTheAddressTheLoginAndTheInbox() {
        String text = firstStart("").text(Optional.of("admin / secret"));
        assertThat(text).contains("http://localhost:4711", "admin / secret", "config/inbox");
        assertThat(firstStart("").text(Optional.empty())).contains("http://localhost:4711").doesNotContain("Login");
    }

    @Test
    void makesPasswordsThatCanBeReadAloud() {
        String one = Passphrase.random(new java.security.SecureRandom());
        assertThat(one).matches("([a-z]{6}-){3}[a-z]{6}")
                .isNotEqualTo(Passphrase.random(new java.security.SecureRandom()));
    }

    private FirstStart firstStart(String chosen) {
        return new FirstStart(logins, encoder, new PaperDesk(), environment, chosen, false);
    }

    private Logins.Login saved() {
        ArgumentCaptor<Logins.Login> login = ArgumentCaptor.forClass(Logins.Login.class);
        verify(logins).save(login.capture());
        return login.getValue();
    }
}
