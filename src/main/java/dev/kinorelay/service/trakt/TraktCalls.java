package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Calls Trakt for an account, with its token. What is trouble is thrown, so that an answer is one. */
@Component
final class TraktCalls {

    /** What Trakt may say to one batch without meaning the next. */
    private static final Set<Integer> ABOUT_THE_BATCH = Set.of(400, 420, 422);

    private final TraktSettings settings;
    private final TraktTokens tokens;
    private final Gateway gateway;

    TraktCalls(TraktSettings settings, TraktTokens tokens, Gateway gateway) {
        this.settings = settings;
        this.tokens = tokens;
        this.gateway = gateway;
    }

    /** A read; asked once more with a new token when the old one is refused. */
    Response get(Account account, String path) {
        Response answer = asked(account, path);
        if (!answer.isGood()) {
            throw TraktTrouble.of(account, answer);
        }
        return answer;
    }

    /**
     * A read of what may be open to everybody: in the account's name if it is connected, else in nobody's. Answers 2xx, or
     * 404 or 401, which may be about this very thing.
     */
    Response open(Account account, String path) {
        boolean isConnected = tokens.stored(account).isPresent();
        Response answer = isConnected ? asked(account, path) : inNobodysName(account, path);
        if (!answer.isGood() && answer.status() != 404 && (answer.status() != 401 || isConnected)) {
            throw TraktTrouble.of(account, answer);
        }
        return answer;
    }

    private Response asked(Account account, String path) {
        String token = tokens.bearer(account);
        Response answer = gateway.call(with(Request.read(account, address(path)), token));
        if (answer.status() == 401) {
            String fresh = tokens.inPlaceOf(account, token);
            answer = gateway.call(with(Request.read(account, address(path)), fresh));
        }
        return answer;
    }

    boolean hasApp(Account account) {
        return tokens.hasApp(account);
    }

    /** A read of what Trakt tells everybody who has an app. */
    Response look(Account account, String path) {
        Response answer = inNobodysName(account, path);
        if (!answer.isGood()) {
            throw answer.status() == 401 ? TraktTrouble.appGone(account) : TraktTrouble.of(account, answer);
        }
        return answer;
    }

    private Response inNobodysName(Account account, String path) {
        return gateway.call(Request.read(account, address(path))
                .with("trakt-api-version", "2")
                .with("trakt-api-key", tokens.clientId(account)));
    }

    /** A write, sent once. Answers 2xx, or what Trakt has against this very batch. */
    Response post(Account account, String path, Object body) {
        String token = tokens.bearer(account);
        Response answer = gateway.call(with(Request.write(account, "POST", address(path), body), token));
        if (answer.status() == 401) {
            tokens.inPlaceOf(account, token);
            throw new TryLater("Trakt asked for a new token for " + account + "; it has one now.", Duration.ZERO);
        }
        if (!answer.isGood() && !ABOUT_THE_BATCH.contains(answer.status())) {
            throw TraktTrouble.of(account, answer);
        }
        return answer;
    }

    private URI address(String path) {
        return settings.url().resolve(path);
    }

    private Request with(Request request, String token) {
        return request.with("trakt-api-version", "2")
                .with("trakt-api-key", tokens.clientId(request.account()))
                .with("Authorization", "Bearer " + token);
    }
}
