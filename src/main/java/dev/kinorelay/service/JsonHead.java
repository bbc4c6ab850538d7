package dev.kinorelay.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/** The beginning of a JSON file, for a format to be recognised by. */
public final class JsonHead {

    private static final int ROOM = 20_000;

    private JsonHead() {}

    /** As much of the tree as the head holds; missing when the file is no JSON with something in it. */
    public static JsonNode of(Peek peek) {
        ContainerNode<?> root = null;
        try (JsonParser parser = JsonTree.FACTORY.createParser(peek.head())) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY) {
                root = first == JsonToken.START_OBJECT ? JsonNodeFactory.instance.objectNode()
                        : JsonNodeFactory.instance.arrayNode();
                new JsonTree(parser, ROOM).into(root);
            }
        } catch (IOException cutOrForeign) {
            // What was read until then is what the head tells.
        }
        return root == null ? MissingNode.getInstance() : root;
    }
}
