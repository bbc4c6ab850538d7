package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Successor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The variables under which ListSync and others know a Seerr. */
@Component
final class SeerrSuccessor implements Successor {

    private final Environment environment;
    private final SeerrPlace place;

    SeerrSuccessor(Environment environment, SeerrPlace place) {
        this.environment = environment;
        this.place = place;
    }

    @Override
    public List<TakenOver> takenOver() {
        String missing = place.hindrance().map(NeedsAttention::remedy).orElse(null);
        List<TakenOver> taken = new ArrayList<>();
        take(taken, "URL", value -> "the address of Seerr", missing);
        take(taken, "API_KEY", value -> "its key", missing);
        take(taken, "USER_ID", value -> "asks in the name of user " + value,
                isNumber() ? null : "Write the number of the user, as in the address of its page in Seerr.");
        take(taken, "4K", value -> Boolean.parseBoolean(value) ? "asks for 4K" : "asks for no 4K", null);
        return taken;
    }

    private boolean isNumber() {
        return environment.getProperty("OVERSEERR_USER_ID", "1").matches("\\d{1,9}");
    }

    private void take(List<TakenOver> taken, String end, Function<String, String> became, String missing) {
        String name = "OVERSEERR_" + end;
        String value = environment.getProperty(name, "").strip();
        if (!value.isEmpty()) {
            taken.add(new TakenOver(name, became.apply(value), missing));
        }
    }
}
