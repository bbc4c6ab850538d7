package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Peek;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixtures with random damage: whatever happens to a file, its rows add up and nothing is thrown. */
class MutationTest {

    private static final byte[] NASTY = "\"\",;\t\n\r\0t/.0\u00E9\u00FF"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    private static final int ROUNDS = 1000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void accountsForEveryRowOfDamagedFiles(long seed) throws IOException {
        Random random = new Random(seed);
        List<byte[]> fixtures = fixtures();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damage(fixtures.get(random.nextInt(fixtures.size())), random);
            new ImdbCsv().recognise(new Peek("ratings.csv", damaged, damaged.length));
            Shelf shelf = List.of(Shelf.RATINGS, Shelf.WATCHLIST, Shelf.HISTORY).get(random.nextInt(3));
            try {
                Outcome outcome = Outcome.of(folder, damaged, shelf);
                assertThat(outcome.count().read()).isEqualTo(outcome.entries().size() + outcome.rejects().size());
                assertThat(outcome.ids()).allMatch(id -> id.matches("tt\\d{7,10}"));
            } catch (NeedsAttention header) {
                assertThat(header.remedy()).isNotBlank();
            }
        }
    }

    private static byte[] damage(byte[] whole, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        double rate = Math.pow(10, -1 - 2 * random.nextDouble());
        int header = random.nextInt(4) == 0 ? 0 : 120;
        for (int at = 0; at < whole.length; at++) {
            int fate = at >= header && random.nextDouble() < rate ? random.nextInt(4) : -1;
            if (fate == 0) {
                out.write(NASTY[random.nextInt(NASTY.length)]);
            } else if (fate == 1) {
                out.write(random.nextInt(256));
            } else if (fate == 2) {
                at += random.nextInt(30);
            } else if (fate == 3) {
                at = Math.max(0, at - random.nextInt(25));
            }
            out.write(at < whole.length ? whole[at] : 0);
        }
        return out.toByteArray();
    }

    private static List<byte[]> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(Outcome.FIXTURES)) {
            return files.sorted().map(MutationTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
