package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void makesSixteenPlainCharacters() {
        assertThat(Ids.next()).matches("[0-9a-hjkmnp-tv-z]{16}");
    }

    @Test
    void sortsInTheOrderOfMaking() {
        List<String> ids = Stream.generate(Ids::next).limit(100_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void givesNoIdTwiceWhoeverAsks() {
        Set<String> ids = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 100_000).parallel().forEach(i -> ids.add(Ids.next()));

        assertThat(ids).hasSize(100_000);
    }

    @Test
    void beginsWithTheTime() {
        long before = System.currentTimeMillis();
        long made = Long.parseLong(binary(Ids.next().substring(0, 10)).substring(0, 48), 2);

        assertThat(made).isBetween(before, System.currentTimeMillis() + 1000);
    }

    private static String binary(String digits) {
        StringBuilder bits = new StringBuilder();
        for (char digit : digits.toCharArray()) {
            int value = "0123456789abcdefghjkmnpqrstvwxyz".indexOf(digit);
            bits.append(String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'));
        }
        return bits.toString();
    }
}
