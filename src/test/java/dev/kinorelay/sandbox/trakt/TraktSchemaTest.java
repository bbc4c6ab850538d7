package dev.kinorelay.sandbox.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What the double says, held to the contract Trakt publishes (OpenAPI, at {@code -Dkinorelay.contracts=<folder>}). Its
 * "one of" is read as "any of": entries with two ids fit several of its branches, and its own examples have them.
 */
@EnabledIfSystemProperty(named = "kinorelay.contracts", matches = ".+")
class TraktSchemaTest extends TraktCase {

    private static final String EVERYTHING = "{'movies':[{'ids':{'imdb':'tt0078748'},'rating':8},"
            + "{'ids':{'imdb':'tt0000111'},'rating':8}],'shows':[{'ids':{'imdb':'tt5753856'},'rating':7},"
            + "{'ids':{'tvdb':5},'rating':7}],'seasons':[{'ids':{'trakt':1},'rating':6},{'ids':{'tvdb':5},'rating':6}],"
            + "'episodes':[{'ids':{'trakt':1},'rating':5},{'ids':{'tvdb':5},'rating':5}]}";
    private final JsonNode contract = contract();

    @Test
    void everyAnswerFitsTheContract() {
        String plain = EVERYTHING.replaceAll(",'rating':\\d", "");
        fits("/sync/watchlist", "post", 201, caller.post("/sync/watchlist", plain));
        fits("/sync/watchlist/{type}/{sort_by}/{sort_how}", "get", 200, caller.get("/sync/watchlist/all/rank/asc"));
        fits("/sync/watchlist/remove", "post", 200, caller.post("/sync/watchlist/remove", plain));
        fits("/sync/ratings", "post", 201, caller.post("/sync/ratings", EVERYTHING));
        fits("/sync/ratings/{type}/{rating}", "get", 200, caller.get("/sync/ratings/all"));
        fits("/sync/ratings/remove", "post", 200, caller.post("/sync/ratings/remove", EVERYTHING));
        fits("/sync/history", "post", 200, caller.post("/sync/history", plain));
        fits("/sync/history/{type}/{id}", "get", 200, caller.get("/sync/history"));
        fits("/sync/history/remove", "post", 200, caller.post("/sync/history/remove", plain));
        fits("/sync/last_activities", "get", 200, caller.get("/sync/last_activities"));
        fits("/users/settings", "get", 200, caller.get("/users/settings"));
        fits("/search/{id_type}/{id}", "get", 200, caller.get("/search/tmdb/348"));
    }

    @Test
    void itsTokensFitTheContract() {
        Caller stranger = new Caller(trakt, null);
        var device = stranger.post("/oauth/device/code", "{'client_id':'" + TraktDouble.CLIENT_ID + "'}");
        fits("/oauth/device/code", "post", 200, device);
        trakt.devices().approve(device.json().path("user_code").asText(), anna);
        String app = "{'client_id':'" + TraktDouble.CLIENT_ID + "','client_secret':'" + TraktDouble.CLIENT_SECRET
                + "',";
        var token = stranger.post("/oauth/device/token",
                app + "'code':'" + device.json().path("device_code").asText() + "'}");
        fits("/oauth/device/token", "post", 200, token);
        String refresh = app
                + "'redirect_uri':'urn:ietf:wg:oauth:2.0:oob','grant_type':'refresh_token','refresh_token':'"
                + token.json().path("refresh_token").asText() + "'}";
        fits("/oauth/token", "post", 200, stranger.post("/oauth/token", refresh));
        fits("/oauth/token", "post", 400, stranger.post("/oauth/token", refresh));
    }

    @Test
    void seesAnAnswerThatDoesNotFit() {
        assertThat(troubles("/sync/last_activities", "get", 200, new ObjectMapper().createObjectNode())).isNotEmpty();
    }

    private void fits(String path, String method, int schema, Caller.Said said) {
        assertThat(said.status() / 100).as(path).isEqualTo(schema / 100);
        assertThat(troubles(path, method, schema, said.json())).as(path + " " + said.json()).isEmpty();
    }

    private List<ValidationMessage> troubles(String path, String method, int status, JsonNode answer) {
        JsonNode schema = contract.path("paths").path(path).path(method).path("responses").path(String.valueOf(status))
                .path("content").path("application/json").path("schema");
        assertThat(schema.isObject()).as("a schema of " + method + " " + path).isTrue();
        return List.copyOf(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(answer));
    }

    private static JsonNode contract() {
        Path file = Path.of(System.getProperty("kinorelay.contracts"), "trakt", "trakt-openapi-2026-07.json");
        try {
            return new ObjectMapper().readTree(Files.readString(file).replace("\"oneOf\"", "\"anyOf\""));
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }
}
