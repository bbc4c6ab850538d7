package dev.kinorelay.web.page;

import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.flow.desk.PipelineCard;
import dev.kinorelay.web.Condition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** The vocabulary as it reads on a page. */
final class Words {

    private static final List<String> WORTHS = List.of("Waste", "Meh", "Decent", "Entertaining", "Outstanding");

    private Words() {}

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** Out of ten, without a needless decimal. */
    static String rating(Double rating) {
        return rating == null ? null
                : BigDecimal.valueOf(rating).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** The scale of five words: two of ten for each. */
    static String worth(double ofTen) {
        return WORTHS.get(Math.clamp((Math.round(ofTen) - 1) / 2, 0, WORTHS.size() - 1));
    }

    static String shelf(Shelf shelf) {
        return shelf.equals(Shelf.HISTORY) ? "History" : shelf(shelf.name());
    }

    /** Also for answers to a question, which need not be shelves. */
    static String shelf(String name) {
        if (name.startsWith("list:")) {
            return name.substring("list:".length());
        }
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** An answer as its button says it; a new person's begins with person: and is explained. */
    static String answer(String choice) {
        return choice.startsWith("person:") ? "A new person: " + choice.substring("person:".length())
                : choice.startsWith("list:") ? "List: " + shelf(choice) : shelf(choice);
    }

    static String trigger(String trigger) {
        return switch (trigger) {
            case null -> null;
            case "file" -> "a file in the inbox";
            case "timer" -> "the clock";
            case "webhook" -> "a webhook";
            case "shelf" -> "a change in the library";
            case "event" -> "word from elsewhere";
            case "page" -> "hand, on the page";
            case "api" -> "the API";
            case "undo" -> "an undo";
            case "unresolved" -> "titles that may be identified now";
            case "restore" -> "a wish for an earlier state";
            default -> trigger;
        };
    }

    static String and(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    static String verb(Verb verb) {
        return switch (verb) {
            case ADD -> "add";
            case UPDATE -> "change";
            case REMOVE -> "remove";
        };
    }

    static String value(Value value, Verb verb) {
        if (value == null || verb == Verb.ADD && value.equals(Value.PRESENT)) {
            return value == null ? "not there" : "on the shelf";
        }
        if (value.rating() != null) {
            return value.rating().toString();
        }
        return value.play() == null ? "on the shelf" : "watched " + value.play().occurrence().replace('T', ' ');
    }

    static String state(Run.State state) {
        return switch (state) {
            case OPEN -> "running";
            case DECIDED -> "delivering";
            case SETTLED -> "done";
            case HELD -> "waits for you";
            case FAILED -> "failed";
            case INTERRUPTED -> "interrupted";
            case PLANNED -> "plan";
            case CANCELLED -> "cancelled";
        };
    }

    static String state(Parcel.State state) {
        return switch (state) {
            case PLANNED -> "planned";
            case ADMITTED -> "waiting";
            case SENDING -> "on its way";
            case POSTPONED -> "postponed";
            case DELIVERED -> "delivered";
            case ALREADY_THERE -> "already there";
            case REFUSED -> "refused";
            case SUPERSEDED -> "overtaken";
            case DROPPED -> "dropped";
        };
    }

    static String condition(Condition condition) {
        return switch (condition) {
            case WELL -> "well";
            case PAUSED -> "paused";
            case RESTING -> "resting";
            case NEEDS_ATTENTION -> "needs you";
        };
    }

    /** The name of a setting as a person reads it: client-secret becomes “client secret”. */
    static String field(String name) {
        return name == null ? null : name.replace('-', ' ').replace('_', ' ');
    }

    static String changes(long count) {
        return count == 1 ? "1 change" : number(count) + " changes";
    }

    static String size(long bytes) {
        return bytes < 1000 ? bytes + " bytes"
                : bytes < 1_000_000 ? number(bytes / 1000) + " KB"
                        : String.format(Locale.UK, "%,.1f MB", bytes / 1_000_000.0);
    }

    static String state(PipelineCard.State state) {
        return switch (state) {
            case LISTENING -> "listening";
            case RUNNING -> "running";
            case OUTDATED -> "last good text";
            case BROKEN -> "broken";
            case WAITING -> "waits for an account";
        };
    }

    /** The colour family of a state: good, busy, wait, bad or calm. */
    static String tone(Object state) {
        return switch (state) {
            case Run.State.OPEN, Run.State.DECIDED, Parcel.State.SENDING, PipelineCard.State.RUNNING -> "busy";
            case Run.State.SETTLED, Parcel.State.DELIVERED, PipelineCard.State.LISTENING, Condition.WELL -> "good";
            case Run.State.HELD, Run.State.PLANNED, Run.State.INTERRUPTED, Run.State.CANCELLED, Parcel.State.POSTPONED,
                    PipelineCard.State.OUTDATED, Condition.RESTING ->
                "wait";
            case Run.State.FAILED, Parcel.State.REFUSED, PipelineCard.State.BROKEN, Condition.NEEDS_ATTENTION -> "bad";
            default -> "calm";
        };
    }
}
