package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.trakt.TraktLogin.Credentials;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Connects a Trakt account by a code to type at Trakt, or by a visit to Trakt's page. */
@Component
final class TraktLink implements Link {

    private static final Duration SLOWER = Duration.ofSeconds(5);
    private static final Duration VISIT = Duration.ofMinutes(15);
    private static final String AGAIN = "Begin to connect again.";
    private static final String APPS = "https://app.trakt.tv/settings/apps";
    private static final Field ID = new Field(TraktTokens.CLIENT_ID, "Client ID",
            "Of your API app at " + APPS + "; making one needs Trakt VIP. Empty: as the account was connected before.",
            false, false);
    private static final Field SECRET = new Field(TraktTokens.CLIENT_SECRET, "Client secret",
            "Beside the client id on the same page. Empty: as before.", true, false);

    private final TraktLogin login;
    private final TraktTokens tokens;
    private final TraktCalls calls;
    private final TraktApp app;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Account, Credentials> begun = new ConcurrentHashMap<>();

    TraktLink(TraktLogin login, TraktTokens tokens, TraktCalls calls, TraktApp app, Clock clock) {
        this.login = login;
        this.tokens = tokens;
        this.calls = calls;
        this.app = app;
        this.clock = clock;
    }

    @Override
    public String service() {
        return TraktReader.SERVICE;
    }

    @Override
    public String label() {
        return "Trakt";
    }

    @Override
    public List<Field> asks() {
        List<Field> asked = new ArrayList<>();
        if (app.clientId().isEmpty()) {
            asked.add(ID);
        }
        if (app.clientSecret().isEmpty()) {
            asked.add(SECRET);
        }
        return List.copyOf(asked);
    }

    @Override
    public LinkStep begin(Account account, Way way, Map<String, String> answers) {
        var own = new Credentials(given(account, answers, ID, app.clientId()),
                given(account, answers, SECRET, app.clientSecret()));
        begun.put(account, own);
        if (way == Way.CODE) {
            return showCode(account, own);
        }
        byte[] state = new byte[16];
        random.nextBytes(state);
        String text = HexFormat.of().formatHex(state);
        return LinkStep.visit(login.authorize(own, text), clock.instant().plus(VISIT), text);
    }

    @Override
    public LinkStep poll(Account account, LinkStep step) {
        Credentials own = begun.get(account);
        if (step.state() != LinkStep.State.SHOW_CODE) {
            return step;
        }
        if (own == null || !clock.instant().isBefore(step.until())) {
            return LinkStep.failed("The code has run out before it was typed in.", AGAIN);
        }
        Response answer;
        try {
            answer = login.deviceToken(account, own, step.secret());
        } catch (TryLater busy) {
            return step.slower(step.pause().plus(SLOWER));
        }
        return switch (answer.status()) {
            case 400 -> step;
            case 429 -> step.slower(step.pause().plus(SLOWER));
            case 404 -> LinkStep.failed("Trakt does not know the code it gave.", AGAIN);
            case 409 -> LinkStep.failed("The code was used before.", AGAIN);
            case 410 -> LinkStep.failed("The code has run out before it was typed in.", AGAIN);
            case 418 -> LinkStep.failed("Kinorelay was not let in: somebody said no at Trakt.", AGAIN);
            default -> connected(account, own, answer);
        };
    }

    @Override
    public LinkStep finish(Account account, LinkStep step, String code) {
        Credentials own = begun.get(account);
        if (own == null || !clock.instant().isBefore(step.until())) {
            return LinkStep.failed("Trakt's page was left open for too long.", AGAIN);
        }
        Response answer = login.token(account, own, code);
        return answer.status() == 400 || answer.status() == 401 ? LinkStep.failed("Trakt does not take the code: "
                + (isWrongApp(answer) ? "client id or secret are wrong."
                        : "it was used before or belongs to another app."),
                AGAIN) : connected(account, own, answer);
    }

    @Override
    public String probe(Account account) {
        var user = calls.get(account, "/users/settings").json().path("user");
        if (user.path("username").asText("").isBlank()) {
            throw TraktTrouble.nonsense(account, "it does not say whose account it is");
        }
        return "connected as " + user.path("username").asText() + (user.path("vip").asBoolean() ? " (VIP)" : "");
    }

    @Override
    public String renew(Account account) {
        tokens.renew(account);
        return probe(account);
    }

    @Override
    public void revoke(Account account) {
        try {
            tokens.stored(account).ifPresent(token -> login.revoke(account, tokens.credentials(account), token));
        } catch (TryLater | NeedsAttention unheard) {
            // The tokens are forgotten on our side all the same, and run out on Trakt's.
            return;
        }
    }

    private LinkStep showCode(Account account, Credentials own) {
        Response answer = login.deviceCode(account, own);
        if (!answer.isGood()) {
            throw answer.status() == 400 || answer.status() == 401 ? TraktTrouble.wrongApp(account)
                    : TraktTrouble.of(account, answer);
        }
        var json = answer.json();
        String code = json.path("user_code").asText("");
        String address = json.path("verification_url").asText("");
        if (code.isBlank() || !address.matches("https?://\\S+") || json.path("device_code").asText("").isBlank()) {
            throw TraktTrouble.nonsense(account, "a code to type was asked for");
        }
        Instant until = clock.instant().plusSeconds(json.path("expires_in").asLong(600));
        return LinkStep.showCode(code, URI.create(address), Duration.ofSeconds(json.path("interval").asLong(5)), until,
                json.path("device_code").asText());
    }

    private LinkStep connected(Account account, Credentials own, Response answer) {
        if (!answer.isGood()) {
            throw answer.status() == 401 ? TraktTrouble.wrongApp(account) : TraktTrouble.of(account, answer);
        }
        var pair = TokenPair.of(answer.json(), clock)
                .orElseThrow(() -> TraktTrouble.nonsense(account, "tokens were asked for"));
        tokens.store(account, own, pair);
        begun.remove(account);
        return LinkStep.linked();
    }

    private static boolean isWrongApp(Response answer) {
        return answer.json().path("error").asText().equals("invalid_client");
    }

    private String given(Account account, Map<String, String> answers, Field field, Optional<String> configured) {
        return Optional.ofNullable(answers.get(field.name()))
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .or(() -> configured)
                .or(() -> tokens.kept(account, field.name()))
                .orElseThrow(
                        () -> new NeedsAttention("Trakt needs the " + field.label().toLowerCase(java.util.Locale.ROOT)
                                + " of an API app.", "Copy it from " + APPS + ".", field.name()));
    }
}
