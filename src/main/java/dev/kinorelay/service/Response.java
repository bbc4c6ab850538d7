package dev.kinorelay.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a service answered: status, headers (names in small letters) and JSON (missing when there was none; a picture that was
 * asked for is a binary node).
 */
public record Response(int status, Map<String, String> headers, JsonNode json) {

    public Response(int status, Map<String, String> headers) {
        this(status, headers, MissingNode.getInstance());
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** The picture, or the document, that was asked for. */
    public Optional<byte[]> bytes() {
        return json instanceof BinaryNode picture ? Optional.of(picture.binaryValue()) : Optional.empty();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public OptionalLong number(String header) {
        String text = headers.getOrDefault(header, "");
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
