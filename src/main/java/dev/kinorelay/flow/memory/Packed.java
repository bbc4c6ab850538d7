package dev.kinorelay.flow.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** An answer as it is kept: JSON, packed. */
final class Packed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Packed() {}

    static byte[] of(JsonNode answer) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            JSON.writeValue(gzip, answer);
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
        return bytes.toByteArray();
    }

    /** Empty when the bytes are none of ours: then it is asked for anew. */
    static Optional<JsonNode> open(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(JSON.readTree(gzip));
        } catch (IOException spoilt) {
            return Optional.empty();
        }
    }
}
