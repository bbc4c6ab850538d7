package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Verb;
import java.util.ArrayList;
import java.util.List;

/** What a comparison both ways finds, in the words of the table. */
final class Told implements TwoWay.Findings {

    final List<String> words = new ArrayList<>();

    @Override
    public void change(Way to, Verb verb, Mark wanted, Mark before, String reason) {
        words.add((verb == Verb.REMOVE ? "remove " : "carry ") + (to == Way.LEFT ? "left" : "right"));
    }

    @Override
    public void agreed(Mark mark) {
        words.add("agree");
    }

    @Override
    public void gone(Mark base) {
        words.add("forget");
    }

    @Override
    public void leftAlone(Mark left, Mark right) {
        if (!words.contains("agree")) {
            words.add("nothing");
        }
    }

    @Override
    public void kept(Way on, Mark mark) {
        words.add("keep");
    }

    @Override
    public void leftByItself(Way on, Mark mark) {
        words.add("stays");
    }

    @Override
    public void staysAway(Way from, Mark mark, Mark tombstone) {
        words.add("stays away");
    }

    @Override
    public void heldBack(Way from, Mark mark) {
        words.add("waits");
    }

    @Override
    public void asks(Mark left, Mark right) {
        words.add("conflict");
    }
}
