package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What lies at auth.trakt.tv: letting an app in, by code or by browser, and its tokens. */
final class OAuth {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final App app;
    private final Tokens tokens;
    private final Devices devices;
    private final Function<String, Member> members;
    private final Map<String, Permit> permits = new HashMap<>();

    private record Permit(Member member, String redirect, Instant until) {}

    OAuth(InstantSource clock, App app, Tokens tokens, Devices devices, Function<String, Member> members) {
        this.clock = clock;
        this.app = app;
        this.tokens = tokens;
        this.devices = devices;
        this.members = members;
    }

    Answer answer(Call call, String origin) {
        if (call.header("user-agent").isBlank()) {
            throw new Refused(403);
        }
        return switch (call.method() + " " + call.path()) {
            case "POST /oauth/device/code" -> {
                JsonNode body = body(call);
                known(body, false);
                yield Answer.json(200, devices.begin(app, origin + "/activate"));
            }
            case "POST /oauth/device/token" -> {
                JsonNode body = body(call);
                known(body, true);
                yield devices.ask(app, body.path("code").asText());
            }
            case "POST /oauth/token" -> token(body(call));
            case "POST /oauth/revoke" -> {
                JsonNode body = body(call);
                known(body, true);
                tokens.revoke(body.path("token").asText());
                yield Answer.json(200, JsonNodeFactory.instance.objectNode());
            }
            case "GET /oauth/authorize" -> asked(call);
            case "POST /oauth/authorize" -> decided(call.form());
            case "GET /activate" -> AuthPages.activation(call.query("code"), "");
            case "POST /activate" -> activated(call.form());
            default -> throw new Refused(404);
        };
    }

    private Answer token(JsonNode body) {
        known(body, true);
        return switch (body.path("grant_type").asText()) {
            case "authorization_code" -> {
                Permit permit = permits.remove(body.path("code").asText());
                if (permit == null || !permit.redirect().equals(body.path("redirect_uri").asText())
                        || !clock.instant().isBefore(permit.until())) {
                    throw invalidGrant();
                }
                yield Answer.json(200, tokens.grant(permit.member()));
            }
            case "refresh_token" -> {
                if (!app.mayReturnTo(body.path("redirect_uri").asText())) {
                    throw invalidGrant();
                }
                yield Answer.json(200,
                        tokens.refresh(body.path("refresh_token").asText()).orElseThrow(OAuth::invalidGrant));
            }
            default -> throw error(400, "unsupported_grant_type",
                    "The authorization grant type is not supported by the authorization server.");
        };
    }

    private Answer asked(Call call) {
        if (app.isGone() || !call.query("client_id").equals(app.id())) {
            return Answer.html(401, AuthPages.page("Unknown app", "<p>There is no such app.</p>"));
        }
        if (!call.query("response_type").equals("code") || !app.mayReturnTo(call.query("redirect_uri"))) {
            return Answer.html(400, AuthPages.page("Not possible", "<p>The redirect uri is not that of the app.</p>"));
        }
        return AuthPages.consent(call.query("redirect_uri"), call.query("state"));
    }

    private Answer decided(Map<String, String> form) {
        String back = form.getOrDefault("redirect_uri", "");
        if (!app.mayReturnTo(back)) {
            throw new Refused(400);
        }
        String said = "error=access_denied";
        if (form.getOrDefault("answer", "").equals("yes")) {
            String code = Tokens.secret();
            permits.put(code, new Permit(members.apply(form.getOrDefault("member", "me")), back,
                    clock.instant().plus(GOOD_FOR)));
            if (back.equals(App.OUT_OF_BAND)) {
                return Answer.html(200, AuthPages.page("Your code", "<p><code>" + code + "</code></p>"));
            }
            said = "code=" + code;
        }
        String state = form.getOrDefault("state", "");
        String query = state.isEmpty() ? said : said + "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8);
        return Answer.empty(302).with("Location", back + (back.contains("?") ? "&" : "?") + query);
    }

    private Answer activated(Map<String, String> form) {
        String code = form.getOrDefault("code", "");
        boolean agreed = form.getOrDefault("answer", "").equals("yes");
        boolean known = agreed ? devices.approve(code, members.apply(form.getOrDefault("member", "me")))
                : devices.deny(code);
        String said = agreed ? "The device is connected." : "The device was turned away.";
        return known ? Answer.html(200, AuthPages.page("Thank you", "<p>" + said + "</p>"))
                : AuthPages.activation(code, "There is no such code, or it is too old.");
    }

    private static JsonNode body(Call call) {
        if (!call.header("content-type").startsWith("application/json")) {
            throw new Refused(412);
        }
        return call.json().orElseThrow(() -> new Refused(400));
    }

    private void known(JsonNode body, boolean withSecret) {
        boolean isOurs = !app.isGone() && body.path("client_id").asText().equals(app.id());
        if (!isOurs || withSecret && !body.path("client_secret").asText().equals(app.secret())) {
            throw error(401, "invalid_client", isOurs ? "Client authentication failed." : "client_id is required");
        }
    }

    private static Refused invalidGrant() {
        return error(400, "invalid_grant",
                "The provided authorization grant is invalid, expired, revoked, does not match"
                        + " the redirection URI used in the authorization request, or was issued to another client.");
    }

    private static Refused error(int status, String error, String words) {
        return new Refused(Answer.json(status,
                JsonNodeFactory.instance.objectNode().put("error", error).put("error_description", words)));
    }
}
