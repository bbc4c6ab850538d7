package dev.kinorelay.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Makes a tree of the value a parser stands on, as far as it goes and up to a number of values. */
final class JsonTree {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(1_000_000).maxNestingDepth(50).maxNumberLength(100).build())
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private int room;

    JsonTree(JsonParser parser, int room) {
        this.parser = parser;
        this.room = room;
    }

    /** Whether the value was larger than there was room for; what is beyond is left out. */
    boolean isFull() {
        return room < 0;
    }

    /** What was put into the root stays there when the text ends too early. */
    void into(ContainerNode<?> root) throws IOException {
        JsonToken end = root instanceof ObjectNode ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
        for (JsonToken token = parser.nextToken(); token != end; token = parser.nextToken()) {
            if (token == null) {
                return;
            }
            String name = root instanceof ObjectNode ? parser.currentName() : null;
            value(token == JsonToken.FIELD_NAME ? parser.nextToken() : token, root, name);
        }
    }

    private void value(JsonToken token, ContainerNode<?> parent, String name) throws IOException {
        if (--room < 0) {
            parser.skipChildren();
            return;
        }
        JsonNode node = switch (token) {
            case START_OBJECT -> NODES.objectNode();
            case START_ARRAY -> NODES.arrayNode();
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
        if (parent instanceof ObjectNode fields) {
            fields.set(name, node);
        } else {
            ((ArrayNode) parent).add(node);
        }
        if (node instanceof ContainerNode<?> container) {
            into(container);
        }
    }

    private JsonNode whole() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.textNode(parser.getText());
        };
    }
}
