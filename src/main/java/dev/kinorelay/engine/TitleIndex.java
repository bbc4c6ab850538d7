package dev.kinorelay.engine;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Candidates held in memory, found by any of their names, and by one with a slip in it where the year is told. A key is kept as
 * its hash beside the candidate's place in one sorted array; what merely hashes alike is told apart by the matcher.
 */
public final class TitleIndex {

    private static final int LEAST_LETTERS = 6;
    private static final int LONG = 12;

    private final List<Candidate> candidates;
    private final long[] keys;

    public TitleIndex(List<Candidate> candidates) {
        this.candidates = candidates;
        var keys = new Keys(candidates.size() * 4);
        for (int place = 0; place < candidates.size(); place++) {
            int at = place;
            for (TitleName name : TitleNames.of(candidates.get(place))) {
                keys.add(name.loose().hashCode(), at);
                slips(name, candidates.get(place).ref().year(), key -> keys.add(key, at));
            }
        }
        this.keys = keys.sorted();
    }

    public Verdict match(MediaRef wanted) {
        return TitleMatcher.match(wanted, near(wanted));
    }

    /** All that could be the wanted title by one of its names; with a slip in it only when nothing bears the name itself. */
    public List<Candidate> near(MediaRef wanted) {
        var found = new BitSet();
        List<TitleName> names = TitleNames.of(wanted);
        names.forEach(name -> find(name.loose().hashCode(), found));
        Integer year = wanted.year() == null ? TitleNames.year(wanted.title()) : wanted.year();
        if (year != null && found.stream().noneMatch(place -> mayBe(wanted, year, candidates.get(place).ref()))) {
            names.forEach(name -> slips(name, year, key -> find(key, found)));
        }
        List<Candidate> near = new ArrayList<>(found.cardinality());
        found.stream().forEach(place -> near.add(candidates.get(place)));
        return near;
    }

    private static boolean mayBe(MediaRef wanted, int year, MediaRef offered) {
        boolean kind = wanted.kind() == MediaKind.UNKNOWN || offered.kind() == MediaKind.UNKNOWN
                || wanted.kind() == offered.kind();
        return kind && (offered.year() == null || offered.year() == year);
    }

    /** A slip leaves the beginning or the end as it was. */
    private static void slips(TitleName name, Integer year, IntConsumer key) {
        String text = name.loose();
        if (year == null || name.rank() == TitleName.Rank.SHORT || text.length() < LEAST_LETTERS) {
            return;
        }
        int part = text.length() < LONG ? LEAST_LETTERS / 2 : LEAST_LETTERS;
        // The lengths may differ by a letter at the border.
        for (int letters : text.length() == LONG || text.length() == LONG - 1
                ? new int[]{LEAST_LETTERS / 2, LEAST_LETTERS}
                : new int[]{part}) {
            key.accept((text.substring(0, letters) + '<' + year).hashCode());
            key.accept((text.substring(text.length() - letters) + '>' + year).hashCode());
        }
    }

    private void find(int key, BitSet found) {
        long first = (long) key << 32;
        int at = Arrays.binarySearch(keys, first);
        for (int i = at < 0 ? -at - 1 : at; i < keys.length && keys[i] >> 32 == key; i++) {
            found.set((int) keys[i]);
        }
    }

    private static final class Keys {
        private long[] keys;
        private int size;

        Keys(int expected) {
            keys = new long[Math.max(16, expected)];
        }

        void add(int key, int place) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 3 / 2);
            }
            keys[size++] = ((long) key << 32) | place;
        }

        long[] sorted() {
            long[] all = Arrays.copyOf(keys, size);
            Arrays.sort(all);
            return all;
        }
    }
}
