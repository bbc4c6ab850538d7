package dev.kinorelay.service.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.tmdb.TmdbDouble;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Request;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class TmdbKeyTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private void ask() {
        desk.kept.clear();
        desk.lookup.identify(List.of(MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt0113277"), "Heat", 1995)),
                Purpose.RUN);
    }

    private NeedsAttention attention() {
        return catchThrowableOfType(NeedsAttention.class, this::ask);
    }

    @Test
    void theShortKeyAndTheLongTokenBothOpen() {
        assertThatCode(this::ask).doesNotThrowAnyException();
        desk.sitDown(" " + TmdbDouble.TOKEN + "\n", new MockEnvironment());
        assertThatCode(this::ask).doesNotThrowAnyException();

        var last = desk.tmdb.journal().lines().getLast().call();
        assertThat(last.query("api_key")).isEmpty();
        assertThat(last.header("authorization")).isEqualTo("Bearer " + TmdbDouble.TOKEN);
    }

    @Test
    void theNameThatOtherProgramsUseIsUnderstood() {
        desk.sitDown("", new MockEnvironment().withProperty("TMDB_API_KEY", TmdbDouble.KEY));

        assertThat(desk.lookup.hindrance()).isEmpty();
        assertThatCode(this::ask).doesNotThrowAnyException();
    }

    @Test
    void withoutAKeyNobodyIsAsked() {
        desk.sitDown(null, new MockEnvironment());

        assertThat(attention()).hasMessage("TMDb is not asked, for no key is set.")
                .satisfies(missing -> assertThat(missing.remedy()).contains("TMDB_API_KEY", "kinorelay.tmdb.key"));
        assertThat(desk.calls()).isZero();
    }

    @Test
    void aWrongKeyIsSaidInWordsWithTheFieldAtFault() {
        desk.sitDown("ffffffffffffffffffffffffffffffff", new MockEnvironment());

        assertThat(attention()).hasMessage("TMDb does not accept the key (401, code 7).").satisfies(wrong -> {
            assertThat(wrong.field()).isEqualTo("kinorelay.tmdb.key");
            assertThat(wrong.remedy()).contains("https://www.themoviedb.org/settings/api");
        });
    }

    @Test
    void aSuspendedKeyIsCalledSo() {
        desk.tmdb.suspendTheKey();

        assertThat(attention()).hasMessage("TMDb has suspended the key (401, code 10).");
    }

    @Test
    void aGuardBeforeTmdbIsNoWrongKey() {
        desk.tmdb.faults().set(Fault.on("GET", "/3/.*").html(403));

        assertThat(catchThrowableOfType(TryLater.class, this::ask)).hasMessageContaining("turned Kinorelay away");
    }

    @Test
    void aWrongAddressIsNoTitleThatIsNotThere() {
        desk.tmdb.faults().set(Fault.on("GET", "/3/.*").answers(Answer.html(404, "<h1>nothing here</h1>")));

        assertThat(attention()).satisfies(wrong -> assertThat(wrong.field()).isEqualTo("kinorelay.tmdb.url"));
    }

    @Test
    void aKeyIsNeverPrinted() {
        var request = desk.key
                .sign(Request.read(Account.household("tmdb"), URI.create("https://x.org/3/find/tt1?a=b")));

        assertThat(request.address().toString()).isEqualTo("https://x.org/3/find/tt1?a=b&api_key=" + TmdbDouble.KEY);
        assertThat(request.toString() + desk.key).doesNotContain(TmdbDouble.KEY);
        assertThat(new TmdbSettings(URI.create("https://x.org"), URI.create("https://y.org"), TmdbDouble.KEY, "de-DE")
                .toString()).doesNotContain(TmdbDouble.KEY);
    }
}
