package dev.kinorelay.flow.gateway;

import dev.kinorelay.service.Response;

/** A service that asked for a short pause; a read is asked again after it, inside its call. */
final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response answer;

    Busy(Response answer) {
        super("answered " + answer.status());
        this.answer = answer;
    }

    Response answer() {
        return answer;
    }
}
