package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Three sorted streams of marks, walked title by title, and on a shelf of plays play by play. */
final class SortedSides {

    /** So many plays of one title, each near the next, are looked at together; nobody watches a title more often. */
    private static final int MOST = 10_000;

    private final KeySides keys;
    private final Plays plays;
    private Iterator<Viewing> together = List.<Viewing>of().iterator();
    private Viewing current;
    private Viewing next;

    SortedSides(Iterator<Mark> source, Iterator<Mark> target, Iterator<Mark> base, Plays plays) {
        this.keys = new KeySides(source, target, base);
        this.plays = plays;
        this.next = read();
    }

    /** Steps to the next title, or play, that stands on any side. */
    boolean advance() {
        if (!together.hasNext()) {
            if (next == null) {
                return false;
            }
            together = Plays.isPlay(next.first()) ? near() : List.of(taken()).iterator();
        }
        current = together.next();
        return true;
    }

    Mark source() {
        return current.on(Viewing.SOURCE);
    }

    Mark target() {
        return current.on(Viewing.TARGET);
    }

    Mark base() {
        return current.on(Viewing.BASE);
    }

    private Iterator<Viewing> near() {
        var near = new ArrayList<Viewing>();
        Viewing last;
        do {
            last = taken();
            near.add(last);
        } while (next != null && near.size() < MOST && Plays.areInReach(last.first(), next.first()));
        return new Viewings(plays, near).joined().iterator();
    }

    private Viewing taken() {
        var taken = next;
        next = read();
        return taken;
    }

    private Viewing read() {
        return keys.advance() ? new Viewing(keys.source(), keys.target(), keys.base()) : null;
    }
}
