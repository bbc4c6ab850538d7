package dev.kinorelay.flow.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Rule 1: routes are what Camel's own schema calls YAML, blocks what ours does. */
final class RouteSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonSchema routes = schema("/schema/camelYamlDsl.json");
    private final JsonSchema blocks = schema("/schema/block.json");

    private static JsonSchema schema(String resource) {
        // Resolved when they are needed: all of Camel's at once take six times the memory.
        var config = SchemaValidatorsConfig.builder().preloadJsonSchema(false).build();
        try (var stream = RouteSchema.class.getResourceAsStream(resource)) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(stream, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> breaches(RouteFile file) {
        JsonNode root = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(file.text()));
        if (!file.isIn("blocks")) {
            return breaches(file, routes, root);
        }
        var own = breaches(file, blocks, root);
        var template = JSON.createArrayNode();
        template.addObject().set("from", root.path("spec").path("template").path("from"));
        return own.isEmpty() ? breaches(file, routes, template) : own;
    }

    private static List<String> breaches(RouteFile file, JsonSchema schema, JsonNode root) {
        return schema.validate(root).stream().map(message -> file.at(1) + " " + message.getMessage()).toList();
    }
}
