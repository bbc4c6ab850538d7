package dev.kinorelay.flow;

import dev.kinorelay.engine.TwoWay;
import dev.kinorelay.engine.Way;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person should know of a comparison both ways that did less than might be expected. */
final class MeetingWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final TwoWay.Terms terms;
    private final long[] kept = new long[2];
    private final long[] leftByThemselves = new long[2];
    private final long[] staying = new long[2];
    private final long[] held = new long[2];
    private long asked;
    private Instant lastRemoval;

    MeetingWords(TwoWay.Terms terms) {
        this.terms = terms;
    }

    void kept(Way on) {
        kept[on.ordinal()]++;
    }

    void leftByItself(Way on) {
        leftByThemselves[on.ordinal()]++;
    }

    void staysAway(Way from, Instant removed) {
        staying[from.ordinal()]++;
        if (lastRemoval == null || removed.isAfter(lastRemoval)) {
            lastRemoval = removed;
        }
    }

    void heldBack(Way from) {
        held[from.ordinal()]++;
    }

    void asks() {
        asked++;
    }

    List<String> all() {
        var words = new ArrayList<String>();
        for (Way way : Way.values()) {
            of(way, words);
        }
        if (asked > 0) {
            words.add((asked == 1 ? "1 title was" : asked + " titles were")
                    + " changed on both sides and wait for your answer on the page Conflicts.");
        }
        return words;
    }

    private void of(Way way, List<String> words) {
        int side = way.ordinal();
        String here = name(way);
        String there = name(way.other());
        if (kept[side] > 0) {
            words.add(titles(kept[side]) + " no longer in " + there + " and stay in " + here + ", because " + why(way)
                    + ".");
        }
        if (leftByThemselves[side] > 0) {
            words.add(titles(leftByThemselves[side]) + " no longer in " + there + " and stay in " + here
                    + ", because watching them may have taken them off.");
        }
        if (staying[side] > 0) {
            words.add(titles(staying[side]) + " left alone: removed from " + here + " there, the last on "
                    + DAY.format(lastRemoval.atZone(ZoneOffset.UTC))
                    + "; added again on either side, they come back.");
        }
        if (held[side] > 0) {
            words.add((held[side] == 1 ? "1 play waits" : held[side] + " plays wait") + " until " + here
                    + " can be read whole, or they might be there twice.");
        }
    }

    private String why(Way on) {
        if (!terms.removals()) {
            return "removals are off in this pipeline";
        }
        for (Way way : Way.values()) {
            if (!side(way).complete()) {
                return name(way) + " could not be read completely, and what is missing there means nothing";
            }
        }
        return side(on).removes() ? "it was put back by hand" : "nothing can be removed there";
    }

    private TwoWay.Side side(Way way) {
        return way == Way.LEFT ? terms.left() : terms.right();
    }

    private String name(Way way) {
        return side(way).name();
    }

    private static String titles(long count) {
        return count == 1 ? "1 title is" : count + " titles are";
    }
}
