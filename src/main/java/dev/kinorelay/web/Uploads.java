package dev.kinorelay.web;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.desk.Desk;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes uploaded files, from the page and from programs alike. */
@Component
public class Uploads {

    private final Desk desk;
    private final UploadLimit limit;

    Uploads(Desk desk, UploadLimit limit) {
        this.desk = desk;
        this.limit = limit;
    }

    /** Where files go: whose they are and, when the sender knows, which shelf they speak of. */
    public record Place(Person person, Optional<Shelf> shelf) {}

    /** Puts one file into the inbox and returns the name it got there. */
    public String put(Place place, String name, InputStream content) {
        String plain = name == null ? ""
                : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
        if (plain.isEmpty()) {
            throw Refusal.unclear("The file has no name.", "Give it one, such as ratings.csv.");
        }
        try {
            return desk.upload(place.person(), place.shelf(), plain, limit.within(content));
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
