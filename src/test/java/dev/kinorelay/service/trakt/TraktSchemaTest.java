package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.service.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What is sent, held to the contract Trakt publishes (OpenAPI, at {@code -Dkinorelay.contracts=<folder>}). Its "one of" is
 * read as "any of", as its own examples need it.
 */
@EnabledIfSystemProperty(named = "kinorelay.contracts", matches = ".+")
class TraktSchemaTest {

    private static final String COUNTS = "{\"movies\":1,\"shows\":1,\"seasons\":1,\"episodes\":1}";
    private final Script trakt = new Script().always("GET /users/settings", 200, "{}")
            .always("POST /sync/", 201, "{\"added\":" + COUNTS + ",\"existing\":{},\"deleted\":" + COUNTS + "}");
    private final Desk desk = new Desk(trakt).connected();

    @Test
    void everyBodyFitsTheContract() throws IOException {
        for (Verb verb : List.of(Verb.ADD, Verb.REMOVE)) {
            desk.writer.write(Desk.ME, Shelf.WATCHLIST, List.of(Desk.wish(verb, Desk.movie(1)),
                    Desk.wish(verb, Desk.ref(MediaKind.SHOW, "trakt-show:9007199254740993")),
                    Desk.wish(verb, Desk.ref(MediaKind.SEASON, "tvdb-season:7")),
                    Desk.wish(verb, Desk.ref(MediaKind.EPISODE, "tvdb-episode:8"))));
        }
        fits("/sync/watchlist");
        fits("/sync/watchlist/remove");
    }

    @Test
    void ratingsAndPlaysFitTheContract() throws IOException {
        trakt.once("POST /sync/ratings", 201, "{\"added\":{\"movies\":1},\"not_found\":{}}");
        desk.writer.write(Desk.ME, Shelf.RATINGS, List.of(Desk.rated(Verb.ADD, 1, 7.5)));
        fits("/sync/ratings");

        trakt.rows("/sync/history").once("POST /sync/history", 201, "{\"added\":{\"movies\":1},\"not_found\":{}}");
        var evening = Value.of(new Play(Desk.NOON, Play.Precision.SECOND));
        desk.writer.write(Desk.ME, Shelf.HISTORY,
                List.of(Desk.parcel(Verb.ADD, Shelf.HISTORY, Desk.movie(1), evening)));
        fits("/sync/history");
    }

    @Test
    void theLoginFitsTheContract() throws IOException {
        trakt.once("POST /oauth/device/code", 200, "{\"device_code\":\"d\",\"user_code\":\"u\",\"interval\":5,"
                + "\"verification_url\":\"https://auth.example.org/activate\",\"expires_in\":600}");
        trakt.once("POST /oauth/device/token", 400, "").once("POST /oauth/token", 400, "");
        var own = Map.of("client_id", "id", "client_secret", "secret");
        desk.link.poll(Desk.ME, desk.link.begin(Desk.ME, Link.Way.CODE, own));
        desk.link.finish(Desk.ME, desk.link.begin(Desk.ME, Link.Way.BROWSER, own), "c0de");
        fits("/oauth/device/code");
        fits("/oauth/device/token");
        fits("/oauth/token");
    }

    private void fits(String path) throws IOException {
        Path file = Path.of(System.getProperty("kinorelay.contracts"), "trakt", "trakt-openapi-2026-07.json");
        JsonNode schema = Script.parse(Files.readString(file).replace("\"oneOf\"", "\"anyOf\""))
                .path("paths").path(path).path("post").path("requestBody").path("content").path("application/json")
                .path("schema");
        assertThat(schema.isObject()).as("a schema of " + path).isTrue();
        var sent = trakt.bodies(path).stream().filter(JsonNode::isObject).toList();
        assertThat(sent).as(path).isNotEmpty();
        assertThat(sent).allSatisfy(body -> assertThat(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(body))
                .as(path + " " + body).isEmpty());
    }
}
