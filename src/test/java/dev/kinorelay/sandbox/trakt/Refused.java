package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kinorelay.sandbox.Answer;

/** Trakt says no, in the form it says it. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refused(int status) {
        this(Answer.empty(status));
    }

    Refused(Answer answer) {
        super("refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    /** 422, with the place and the reason. */
    static Refused invalid(String place, String reason) {
        var errors = JsonNodeFactory.instance.objectNode();
        errors.putObject("errors").putArray(place).add(reason);
        return new Refused(Answer.json(422, errors));
    }

    Answer answer() {
        return answer;
    }
}
