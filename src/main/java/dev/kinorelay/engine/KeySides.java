package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;
import java.util.Iterator;

/** Three sorted streams of marks, walked key by key. */
final class KeySides {

    private final Side source;
    private final Side target;
    private final Side base;
    private Mark key;

    KeySides(Iterator<Mark> source, Iterator<Mark> target, Iterator<Mark> base) {
        this.source = new Side(source);
        this.target = new Side(target);
        this.base = new Side(base);
    }

    /** Steps to the next title that stands on any side. */
    boolean advance() {
        key = least(least(source.next, target.next), base.next);
        if (key == null) {
            return false;
        }
        source.step(key);
        target.step(key);
        base.step(key);
        return true;
    }

    Mark source() {
        return source.current;
    }

    Mark target() {
        return target.current;
    }

    Mark base() {
        return base.current;
    }

    private static Mark least(Mark one, Mark other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareKey(other) <= 0 ? one : other;
    }

    private static final class Side {

        private final Iterator<Mark> marks;
        private Mark next;
        private Mark current;

        Side(Iterator<Mark> marks) {
            this.marks = marks;
            this.next = marks.hasNext() ? marks.next() : null;
        }

        void step(Mark key) {
            if (next == null || next.compareKey(key) != 0) {
                current = null;
                return;
            }
            current = next;
            next = marks.hasNext() ? marks.next() : null;
            if (next != null && next.compareKey(current) <= 0) {
                throw new IllegalStateException("A side of the comparison is not sorted at " + next.titleId());
            }
        }
    }
}
