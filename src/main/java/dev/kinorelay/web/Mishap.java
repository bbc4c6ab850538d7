package dev.kinorelay.web;

import dev.kinorelay.domain.NeedsAttention;
import org.springframework.http.HttpStatus;

/** What went wrong, as it is told: a headline, what happened, what to do, and the setting at fault (null: none). */
record Mishap(int status, String title, String detail, String remedy, String field) {

    static Mishap of(Refusal refusal) {
        return new Mishap(refusal.status().value(), title(refusal.status().value()), refusal.getMessage(),
                refusal.remedy(), null);
    }

    static Mishap of(NeedsAttention trouble) {
        int conflict = HttpStatus.CONFLICT.value();
        return new Mishap(conflict, title(conflict), trouble.getMessage(), trouble.remedy(), trouble.field());
    }

    static Mishap of(int status, String uploadLimit) {
        return new Mishap(status, title(status), detail(status, uploadLimit), remedy(status), null);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "That was not understood";
            case 401 -> "Please log in";
            case 403 -> "That is not allowed";
            case 404 -> "Nothing here";
            case 405 -> "That cannot be done here";
            case 409 -> "Not now";
            case 413 -> "The file is too large";
            case 415 -> "That kind of content is not taken here";
            case 507 -> "No room for the file";
            default -> status < 500 ? "That did not work" : "Something went wrong on our side";
        };
    }

    private static String detail(int status, String uploadLimit) {
        return switch (status) {
            case 401 -> "This address needs an API key.";
            case 403 -> "The request was refused: the page may be too old, or it came from somewhere else.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not answer that method.";
            case 413 -> "Files up to " + uploadLimit + " are taken.";
            case 415 -> "This address does not take that content type.";
            case 400 -> "A part of the request is missing or not in its form.";
            default -> {
                HttpStatus known = HttpStatus.resolve(status);
                yield status < 500 && known != null ? known.getReasonPhrase() + "."
                        : "The request could not be finished.";
            }
        };
    }

    private static String remedy(int status) {
        return switch (status) {
            case 401 -> "Make a key under Settings and send it as “Authorization: Bearer krk_…” or “X-Api-Key”.";
            case 403 -> "Reload the page and try again.";
            case 404 -> "Check the address, or begin at Today.";
            case 405, 415 -> "The API is described at /api/openapi.json.";
            case 413 -> "Raise kinorelay.upload.limit, or copy the file into the inbox folder yourself.";
            case 400 -> "Compare the request with /api/openapi.json.";
            default -> status < 500 ? "Go back and try again." : "Try again; the log says more.";
        };
    }
}
