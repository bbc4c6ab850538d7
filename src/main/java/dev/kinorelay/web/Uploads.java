package dev.kinorelay.web;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.desk.Desk;
import dev.kinorelay.flow.desk.PlanDesk;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes uploaded files, from the page and from programs alike. */
@Component
public class Uploads {

    private final Desk desk;
    private final PlanDesk plans;
    private final UploadLimit limit;

    Uploads(Desk desk, PlanDesk plans, UploadLimit limit) {
        this.desk = desk;
        this.plans = plans;
        this.limit = limit;
    }

    /** Where files go: whose they are and, when the sender knows, which shelf they speak of. */
    public record Place(Person person, Optional<Shelf> shelf) {}

    /** Puts one file into the inbox and returns the name it got there. */
    public String put(Place place, String name, InputStream content) {
        return taken(plain(name), content,
                (plain, within) -> desk.upload(place.person(), place.shelf(), plain, within));
    }

    /** Looks at what a pipeline would do with a file and returns the id of the plan, of several the first. */
    public String plan(String pipeline, Place place, ImportWish wish, String name, InputStream content) {
        if (!desk.pipeline(pipeline).orElseThrow(() -> Refusal.unknown("pipeline", pipeline)).takesFiles()) {
            throw Refusal.conflict(pipeline + " does not begin with a file.", "Plan it without one.");
        }
        return taken(plain(name), content,
                (plain, within) -> plans.planFile(pipeline, place.person(), place.shelf(), wish, plain, within));
    }

    private static String plain(String name) {
        String plain = name == null ? ""
                : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
        if (plain.isEmpty()) {
            throw Refusal.unclear("The file has no name.", "Give it one, such as ratings.csv.");
        }
        return plain;
    }

    /** Whoever takes the file, and what it is called there. */
    private interface Taker {
        String take(String name, InputStream content) throws IOException;
    }

    private String taken(String plain, InputStream content, Taker taker) {
        try {
            return taker.take(plain, limit.within(content));
        } catch (UploadLimit.Exceeded tooLarge) {
            Mishap mishap = Mishap.of(HttpStatus.PAYLOAD_TOO_LARGE.value(), limit.words());
            throw new Refusal(HttpStatus.PAYLOAD_TOO_LARGE, mishap.detail(), mishap.remedy());
        } catch (IOException broken) {
            throw new Refusal(HttpStatus.INSUFFICIENT_STORAGE,
                    plain + " could not be put into the inbox: " + broken.getMessage(),
                    "Make room or make " + desk.inbox() + " writable; nothing was taken, so send it again then.");
        }
    }
}
