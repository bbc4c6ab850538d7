package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraktTokensTest {

    private static final String PAIR = """
            {"access_token":"access-2","token_type":"bearer","expires_in":86400,"refresh_token":"refresh-2",
             "scope":"public","created_at":1795608000}""";
    private static final String TOKEN = "POST /oauth/token";

    private final Script trakt = new Script().always("GET /users/settings", this::settings);
    private final Desk desk = new Desk(trakt).connected();
    private String good = "access-1";

    @Test
    void usesATokenUntilShortlyBeforeItRunsOut() {
        desk.now = Desk.NOON.plus(Duration.ofDays(7)).minus(Duration.ofMinutes(11));
        assertThat(desk.tokens.bearer(Desk.ME)).isEqualTo("access-1");
        assertThat(trakt.asked).isEmpty();
    }

    @Test
    void renewsItBeforeItRunsOutAndStoresTheNewPairFirst() {
        trakt.once(TOKEN, 200, PAIR);
        desk.now = Desk.NOON.plus(Duration.ofDays(7)).minus(Duration.ofMinutes(5));

        assertThat(desk.tokens.bearer(Desk.ME)).isEqualTo("access-2");

        assertThat(desk.kept).containsEntry("me/trakt refresh_token", "refresh-2")
                .containsEntry("me/trakt expires_at", "1795694400");
        assertThat(trakt.bodies("/oauth/token").getFirst()).isEqualTo(Script.parse("""
                {"refresh_token":"refresh-1","client_id":"id","client_secret":"secret","grant_type":"refresh_token",
                 "redirect_uri":"urn:ietf:wg:oauth:2.0:oob"}"""));
        assertThat(trakt.asked.getFirst().address().getHost()).isEqualTo("auth.example.org");
    }

    @Test
    void aPairTheVaultDidNotTakeIsNotUsedAndNotLost() {
        trakt.once(TOKEN, 200, PAIR);
        good = "access-2";
        desk.now = Desk.NOON.plus(Duration.ofDays(8));
        desk.vaultIsBroken = true;

        assertThatThrownBy(() -> desk.link.probe(Desk.ME)).hasMessage("disk full");
        assertThat(trakt.count("GET")).isZero();

        desk.vaultIsBroken = false;
        desk.now = Desk.NOON;
        assertThat(desk.link.probe(Desk.ME)).isEqualTo("connected as anna (VIP)");
        assertThat(trakt.count(TOKEN)).isEqualTo(1);
        assertThat(desk.kept).containsEntry("me/trakt access_token", "access-2");
    }

    @Test
    void manyCallersAtOnceRenewOnce() throws Exception {
        trakt.once(TOKEN, 200, PAIR);
        desk.now = Desk.NOON.plus(Duration.ofDays(8));
        desk.kept.put("me/trakt expires_at", Long.toString(Desk.NOON.getEpochSecond()));
        desk.now = Desk.NOON.plusSeconds(60);
        var together = new CyclicBarrier(4);
        Callable<String> caller = () -> {
            together.await();
            return desk.tokens.bearer(Desk.ME);
        };
        try (var callers = Executors.newFixedThreadPool(4)) {
            for (var answer : callers.invokeAll(List.of(caller, caller, caller, caller))) {
                assertThat(answer.get()).isEqualTo("access-2");
            }
        }
        assertThat(trakt.count(TOKEN)).isEqualTo(1);
    }

    @Test
    void aReadWithARefusedTokenIsAskedOnceMoreWithANewOne() {
        trakt.once(TOKEN, 200, PAIR);
        good = "access-2";
        assertThat(desk.link.probe(Desk.ME)).isEqualTo("connected as anna (VIP)");
        assertThat(trakt.calls()).containsExactly("GET /users/settings", "POST /oauth/token", "GET /users/settings");
    }

    @Test
    void aWriteWithARefusedTokenIsSentAgainByTheNextAttemptOnly() {
        trakt.once(TOKEN, 200, PAIR).once("POST /sync/watchlist", 401, "");
        var parcel = Desk.parcel(Verb.REMOVE, Shelf.WATCHLIST, Desk.movie(1), Value.PRESENT);

        assertThatThrownBy(() -> desk.writer.write(Desk.ME, Shelf.WATCHLIST, List.of(parcel)))
                .isInstanceOfSatisfying(TryLater.class, later -> {
                    assertThat(later.after()).isZero();
                    assertThat(later.mayHaveArrived()).isFalse();
                });
        assertThat(trakt.count("POST /sync/watchlist")).isEqualTo(1);
        assertThat(desk.kept).containsEntry("me/trakt access_token", "access-2");
    }

    @Test
    void aTokenRefusedAgainRightAfterItWasRenewedIsForAPerson() {
        trakt.always(TOKEN, 200, PAIR);
        good = "none";
        assertThatThrownBy(() -> desk.link.probe(Desk.ME)).isInstanceOfSatisfying(NeedsAttention.class,
                trouble -> assertThat(trouble.remedy()).contains("one community app only",
                        "Connect the account again"));
        assertThatThrownBy(() -> desk.link.probe(Desk.ME)).isInstanceOf(NeedsAttention.class);
        assertThat(trakt.count(TOKEN)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"400,invalid_grant,no longer renews,", "401,invalid_grant,no longer renews,",
            "400,invalid_client,does not know the API app,client_id", "403,,refuses the API app,client_id"})
    void aRefreshThatIsRefusedSaysWhatToDo(int status, String error, String words, String field) {
        trakt.once(TOKEN, status, "{\"error\":\"" + error + "\"}");
        desk.now = Desk.NOON.plus(Duration.ofDays(8));
        assertThatThrownBy(() -> desk.tokens.bearer(Desk.ME)).isInstanceOfSatisfying(NeedsAttention.class, trouble -> {
            assertThat(trouble).hasMessageContaining(words).hasMessageContaining("me/trakt");
            assertThat(trouble.field()).isEqualTo(field);
        });
    }

    @Test
    void anAnswerLostOnTheWayIsAskedForAgainBeforeAPersonIs() {
        trakt.once(TOKEN, request -> {
            throw TryLater.withoutAnswer("trakt broke off the connection.");
        });
        desk.now = Desk.NOON.plus(Duration.ofDays(8));
        assertThatThrownBy(() -> desk.tokens.bearer(Desk.ME)).isInstanceOf(TryLater.class);

        trakt.once(TOKEN, 200, PAIR);
        desk.kept.remove("me/trakt created_at");
        assertThat(desk.tokens.bearer(Desk.ME)).isEqualTo("access-2");
    }

    @Test
    void anOutageOfTheLoginIsNoTroubleWhileTheTokenLasts() {
        trakt.once(TOKEN, request -> {
            throw new TryLater("trakt cannot be reached.", Duration.ofMinutes(1));
        });
        desk.now = Desk.NOON.plus(Duration.ofDays(7)).minus(Duration.ofMinutes(5));
        assertThat(desk.tokens.bearer(Desk.ME)).isEqualTo("access-1");
    }

    @Test
    void tokensAreInNoText() {
        assertThat(new TokenPair("access-1", "refresh-1", 0, 0).toString() + new TraktLogin.Credentials("id", "secret"))
                .doesNotContain("access-1", "refresh-1", "secret");
    }

    private Response settings(Request request) {
        return request.headers().get("Authorization").equals("Bearer " + good)
                && request.headers().get("trakt-api-key").equals("id")
                && request.headers().get("trakt-api-version").equals("2")
                        ? Script.answer(200, "{\"user\":{\"username\":\"anna\",\"vip\":true}}")
                        : Script.answer(401, "");
    }
}
