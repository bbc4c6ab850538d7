package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldBodyTest {

    private static final String TYPE = "multipart/form-data; boundary=----x7";

    private static String words(String body, String type) {
        return new String(ToldBody.words(body.getBytes(StandardCharsets.UTF_8), type), StandardCharsets.UTF_8);
    }

    private static String parts(String... parts) {
        return "------x7\r\n" + String.join("\r\n------x7\r\n", parts) + "\r\n------x7--\r\n";
    }

    private static String part(String head, String text) {
        return "Content-Disposition: form-data; " + head + "\r\nContent-Type: any/thing\r\n\r\n" + text;
    }

    @Test
    void theWordsAreFoundBesideAPictureOnEitherSide() {
        String payload = part("name=\"payload\"", "{\"title\":\"Amélie\"}");
        String thumb = part("name=\"thumb\"; filename=\"thumb.jpg\"", "\u0001\u00ff\r\n\r\n------x");
        assertThat(words(parts(payload, thumb), TYPE)).isEqualTo("{\"title\":\"Amélie\"}");
        assertThat(words(parts(thumb, payload), TYPE + "; charset=utf-8")).isEqualTo("{\"title\":\"Amélie\"}");
        assertThat(words(parts(part("name=\"secret\"", "no"), part("name=data", "yes")), TYPE)).isEqualTo("yes");
        assertThat(words(parts(part("name=\"other\"", "{}")), TYPE)).isEqualTo("{}");
    }

    @Test
    void aFormHoldsThemTooAndJsonCalledAFormIsJson() {
        String form = "application/x-www-form-urlencoded; charset=UTF-8";
        assertThat(words("a=1&payload=%7B%22t%22%3A%22%C3%A9+x%22%7D", form)).isEqualTo("{\"t\":\"é x\"}");
        assertThat(words(" {\"a\":\"b=c&payload=d\"}", form)).isEqualTo(" {\"a\":\"b=c&payload=d\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "null", "", "multipart/form-data", "*"})
    void whateverElseItIsCalledIsTakenAsItIs(String type) {
        assertThat(words("{\"a\":1}", type)).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "------x7", "------x7\r\n", "------x7\r\n\r\n\r\n", "------x7--", "nothing at all"})
    void tornPartsAreNoWords(String body) {
        assertThat(words(body, TYPE)).isEmpty();
    }
}
