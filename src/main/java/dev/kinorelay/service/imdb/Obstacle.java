package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands where a page should be. Nothing is done about it but to stop and say so. */
enum Obstacle {

    /** A bot wall: AWS WAF answers 202 with nothing in it, later 403 or 405. */
    CHALLENGE, CAPTCHA, LOGIN, BUSY;

    static final String BY_HAND = "Nothing is lost: export it at https://www.imdb.com/exports/ and drop the file into the inbox.";
    private static final Duration A_WHILE = Duration.ofMinutes(15);
    private static final Pattern LOGIN_PAGE = Pattern.compile("/(?:ap/signin|registration/)");
    private static final Pattern RIDDLE = Pattern.compile(
            "(?i)id=\"captcha|captcha-container|awswaf[-_]captcha|/errors/validateCaptcha");

    static Optional<Obstacle> of(int status, Map<String, String> headers, String address, String page) {
        String wall = headers.getOrDefault("x-amzn-waf-action", "");
        if (wall.equals("captcha") || RIDDLE.matcher(page).find()) {
            return Optional.of(CAPTCHA);
        }
        if (!wall.isEmpty() || status == 202 || status == 403 || status == 405) {
            return Optional.of(CHALLENGE);
        }
        if (status == 401 || LOGIN_PAGE.matcher(address).find()) {
            return Optional.of(LOGIN);
        }
        return status == 429 || status >= 500 ? Optional.of(BUSY) : Optional.empty();
    }

    RuntimeException trouble(int status) {
        return switch (this) {
            case CHALLENGE -> new TryLater(
                    "IMDb asks whether a robot is visiting, and Kinorelay does not pretend otherwise. " + BY_HAND,
                    A_WHILE);
            case CAPTCHA -> new TryLater("IMDb shows a captcha, which only a person may solve. " + BY_HAND, A_WHILE);
            case BUSY -> new TryLater("IMDb's pages are busy or down (" + status + ")", A_WHILE);
            case LOGIN -> new NeedsAttention("IMDb asks for a login: the signed-in browser state is no longer good.",
                    "Sign in anew with \"kinorelay sign-in imdb FILE\" and connect the account again. " + BY_HAND,
                    Session.FIELD);
        };
    }
}
