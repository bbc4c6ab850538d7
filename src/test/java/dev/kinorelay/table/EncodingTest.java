package dev.kinorelay.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    @Test
    void believesTheByteOrderMark() throws IOException {
        assertThat(Encoding.of(file("\uFEFFa".getBytes(StandardCharsets.UTF_8)))).isEqualTo(Encoding.UTF_8_MARKED);
        assertThat(Encoding.of(file("\uFEFFa".getBytes(StandardCharsets.UTF_16LE)))).isEqualTo(Encoding.UTF_16LE);
        assertThat(Encoding.of(file("\uFEFFa".getBytes(StandardCharsets.UTF_16BE)))).isEqualTo(Encoding.UTF_16BE);
    }

    @Test
    void takesUtf8WhereEveryByteAgrees() throws IOException {
        assertThat(Encoding.of(file(new byte[0]))).isEqualTo(Encoding.UTF_8);
        assertThat(Encoding.of(file("plain".getBytes(StandardCharsets.UTF_8)))).isEqualTo(Encoding.UTF_8);
        assertThat(Encoding.of(file("Été 東京 😀".getBytes(StandardCharsets.UTF_8)))).isEqualTo(Encoding.UTF_8);
    }

    @Test
    void takesTheWesternEncodingForTheWholeFileWhereOneByteDisagrees() throws IOException {
        byte[] late = ("x".repeat(300_000) + "é").getBytes(WESTERN);
        assertThat(Encoding.of(file(late))).isEqualTo(Encoding.UTF_8);
        late[299_000] = (byte) 0xE9;
        assertThat(Encoding.of(file(late))).isEqualTo(Encoding.WINDOWS_1252);
    }

    @Test
    void forgivesALastCharacterCutInTwo() throws IOException {
        byte[] bytes = "title 東".getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut < 3; cut++) {
            assertThat(Encoding.of(file(java.util.Arrays.copyOf(bytes, bytes.length - cut)))).isEqualTo(Encoding.UTF_8);
        }
    }

    @Test
    void readsUtf16AsIfItWereUtf8() throws IOException {
        String text = "Été 😀 " + "x".repeat(16_370) + "😀".repeat(20_000) + "\r\nend";
        for (Charset charset : new Charset[]{StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            Path file = file(("\uFEFF" + text).getBytes(charset));
            try (var in = Encoding.of(file).open(Files.newInputStream(file)).bytes()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
            }
        }
    }

    @Test
    void agreesWithTheDecoderOfTheJdkOnWhatIsUtf8() throws IOException {
        Random random = new Random(7);
        int[] alphabet = {0x00, 'a', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
                0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF};
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = new byte[random.nextInt(20) + 1];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) (random.nextInt(3) == 0 ? 'x' : alphabet[random.nextInt(alphabet.length)]);
            }
            bytes[bytes.length - 1] = 'z';
            assertThat(Utf8.isValid(new ByteArrayInputStream(bytes))).isEqualTo(decodes(bytes));
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }
}
