package dev.kinorelay.sandbox;

import java.time.Duration;
import java.util.Map;

/**
 * Something that goes wrong with calls of a method and a path (both patterns). {@code nth}: with that call alone, counted from
 * when the fault was set; {@code every}: with each so many; {@code times}: no more often than that (0: for as long as it is set).
 * A fault BEFORE keeps the call from having its effect; AFTER, the effect is there and the answer suffers.
 */
public record Fault(String method, String path, Kind kind, Moment moment, int nth, int every, int times, Answer answer,
        Duration delay, Runnable cue) {

    /** What happens to the answer. */
    public enum Kind {
        /** The connection is reset. */
        RESET,
        /** Half of the answer, then the end. */
        HALF,
        /** Another answer: a status, a page, nothing. */
        ANSWER,
        /** The right answer, called plain text. */
        WRONG_TYPE,
        /** The right answer, late. */
        DELAY,
        /** The effect twice, one answer. */
        TWICE,
        /** Nothing goes wrong; somebody is told. */
        CUE
    }

    /** Whether the effect of the call is there; SENT: the answer is on its way too, so that only a cue makes sense. */
    public enum Moment {
        BEFORE, AFTER, SENT
    }

    private static final String PAGE = "<!DOCTYPE html><html><head><title>Just a moment...</title></head>"
            + "<body><h1>Checking your browser</h1></body></html>";

    public static Fault on(String method, String path) {
        return new Fault(method, path, Kind.CUE, Moment.BEFORE, 0, 0, 1, null, Duration.ZERO, null);
    }

    public Fault after() {
        return new Fault(method, path, kind, Moment.AFTER, nth, every, times, answer, delay, cue);
    }

    /** When the answer has left. */
    public Fault sent() {
        return new Fault(method, path, kind, Moment.SENT, nth, every, times, answer, delay, cue);
    }

    public Fault nth(int number) {
        return new Fault(method, path, kind, moment, number, 0, 1, answer, delay, cue);
    }

    public Fault every(int number) {
        return new Fault(method, path, kind, moment, 0, number, 0, answer, delay, cue);
    }

    public Fault times(int most) {
        return new Fault(method, path, kind, moment, nth, every, most, answer, delay, cue);
    }

    /** Until it is taken back. */
    public Fault lasting() {
        return times(0);
    }

    public Fault reset() {
        return of(Kind.RESET, null);
    }

    public Fault half() {
        return of(Kind.HALF, null);
    }

    public Fault html(int status) {
        return of(Kind.ANSWER, Answer.html(status, PAGE));
    }

    /** 200 and nothing in it. */
    public Fault empty() {
        return of(Kind.ANSWER, Answer.empty(200).with("Content-Type", "application/json"));
    }

    public Fault status(int status) {
        return of(Kind.ANSWER, Answer.empty(status));
    }

    public Fault status(int status, Map<String, String> headers) {
        return of(Kind.ANSWER, new Answer(status, headers, ""));
    }

    public Fault answers(Answer other) {
        return of(Kind.ANSWER, other);
    }

    public Fault wrongType() {
        return of(Kind.WRONG_TYPE, null);
    }

    public Fault twice() {
        return of(Kind.TWICE, null);
    }

    public Fault late(Duration by) {
        return new Fault(method, path, Kind.DELAY, moment, nth, every, times, null, by, cue);
    }

    /** Runs this at that moment, while the caller waits for its answer. */
    public Fault cue(Runnable told) {
        return new Fault(method, path, kind, moment, nth, every, times, answer, delay, told);
    }

    boolean concerns(Call call) {
        return call.method().matches(method) && call.path().matches(path);
    }

    boolean strikes(int seen, int struck) {
        if (times > 0 && struck >= times) {
            return false;
        }
        return nth > 0 ? seen == nth : every == 0 || seen % every == 0;
    }

    private Fault of(Kind other, Answer said) {
        return new Fault(method, path, other, moment, nth, every, times, said, delay, cue);
    }
}
