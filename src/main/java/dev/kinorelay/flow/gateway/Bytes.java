package dev.kinorelay.flow.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Message;

/** The bytes of a picture or another file, as far as they can be borne; whatever a server calls it, no more is taken in. */
final class Bytes {

    private static final int MOST = 5 << 20;

    private Bytes() {}

    static byte[] of(Message message, String what) throws Outage {
        try (InputStream body = stream(message)) {
            byte[] bytes = body.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new Outage("answered with " + what + " of more than " + (MOST >> 20) + " MB");
            }
            return bytes;
        } catch (Outage tooLarge) {
            throw tooLarge;
        } catch (IOException broken) {
            throw new Outage("broke off in the middle of " + what);
        }
    }

    private static InputStream stream(Message message) {
        InputStream body = message.getBody(InputStream.class);
        return body == null ? new ByteArrayInputStream(new byte[0]) : body;
    }
}
