package dev.kinorelay.web;

import org.springframework.http.HttpStatus;

/** A wish that cannot be granted: why, and what to do instead. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String remedy;

    public Refusal(HttpStatus status, String message, String remedy) {
        super(message);
        this.status = status;
        this.remedy = remedy;
    }

    public static Refusal unknown(String what, String id) {
        return new Refusal(HttpStatus.NOT_FOUND, "There is no " + what + " “" + id + "”.",
                "It may have been renamed or removed; look at the list.");
    }

    public static Refusal unclear(String message, String remedy) {
        return new Refusal(HttpStatus.BAD_REQUEST, message, remedy);
    }

    public static Refusal conflict(String message, String remedy) {
        return new Refusal(HttpStatus.CONFLICT, message, remedy);
    }

    public HttpStatus status() {
        return status;
    }

    public String remedy() {
        return remedy;
    }
}
