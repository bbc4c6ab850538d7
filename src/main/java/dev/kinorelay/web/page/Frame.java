package dev.kinorelay.web.page;

import dev.kinorelay.ledger.OpenPages;
import dev.kinorelay.ledger.Waiting;
import dev.kinorelay.web.ConnectedAccounts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** What every page has around it; templates ask it by name. */
@Component
class Frame {

    private final String htmx;
    private final String version;
    private final ConnectedAccounts accounts;
    private final Waiting waiting;
    private final OpenPages open;
    private final boolean words;

    Frame(@Value("${kinorelay.web.htmx}") String htmx,
            @Value("${kinorelay.ratings.words:false}") boolean words, ObjectProvider<BuildProperties> build,
            ConnectedAccounts accounts,
            Waiting waiting, OpenPages open) {
        this.open = open;
        this.words = words;
        this.accounts = accounts;
        this.waiting = waiting;
        this.htmx = "/webjars/htmx.org/" + htmx + "/dist/htmx.min.js";
        BuildProperties known = build.getIfAvailable();
        this.version = known == null ? "development" : known.getVersion();
    }

    public String htmx() {
        return htmx;
    }

    /** A rating out of ten, with its word where that is wished. */
    public String rating(String ofTen) {
        return words && ofTen != null ? ofTen + " · " + Words.worth(Double.parseDouble(ofTen)) : ofTen;
    }

    /** One place of the navigation; {@code count} is a badge (null: none), and {@code aloud} says what it counts. */
    record Place(String name, String path, String words, String count, String tone, String aloud) {

        static Place plain(String name) {
            return counted(name, 0, null, null);
        }

        static Place counted(String name, long count, String tone, String aloud) {
            return new Place(name, name.equals("today") ? "/" : "/" + name, Words.shelf(name),
                    count == 0 ? null : count > 999 ? count / 1000 + "k" : Long.toString(count), tone, aloud);
        }
    }

    public List<Place> places() {
        long troubled = accounts.all().stream().filter(standing -> standing.trouble() != null).count();
        Waiting.Total total = waiting.total();
        return List.of(Place.plain("today"), Place.plain("library"), Place.plain("runs"), Place.plain("pipelines"),
                Place.counted("accounts", troubled, "bad", troubled == 1 ? "needs you" : "need you"),
                Place.counted("waiting", total.waiting() + total.sending(), "calm", "changes"),
                Place.counted("unresolved", open.count(false), "calm", "to identify"), Place.plain("settings"));
    }

    public String version() {
        return version;
    }
}
