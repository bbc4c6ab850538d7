package dev.kinorelay.sandbox.imdbpages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.LoopbackServer;
import dev.kinorelay.sandbox.Site;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * www.imdb.com as its export tools meet it (cecobask/imdb-trakt-sync 2026-08): two forms of the export button, a file that is
 * made for a while, and the walls. {@code at-main} alone signs in.
 */
public final class ImdbPagesDouble implements Site, AutoCloseable {

    public static final String SIGNED_IN = "Atza|made-up-cookie-of-a-person";
    public static final String WATCHLIST_ID = "ls000000042";

    /** What may be wrong with the site. */
    public enum Mood {
        /** AWS WAF: 202, an empty page, and a header that says why. */
        CHALLENGE, CAPTCHA, SIGNED_OUT, CHANGED, DOWN, MENU, UNHEARD
    }

    private static final Pattern SHELF = Pattern.compile("/list/(ratings|watchlist|checkins|ls\\d+)/?");
    private static final Pattern FILE = Pattern.compile("/made/(\\d+)");

    private final Map<String, String> shelves = new ConcurrentHashMap<>();
    private final List<Export> exports = Collections.synchronizedList(new ArrayList<>());
    private final Set<Mood> moods = Collections.synchronizedSet(EnumSet.noneOf(Mood.class));
    private final LoopbackServer server;
    private int looksUntilReady = 1;
    private int loads;

    private static final class Export {

        private final int number;
        private final String shelf;
        private final String text;
        private int looks;

        private Export(int number, String shelf, String text, int looks) {
            this.number = number;
            this.shelf = shelf;
            this.text = text;
            this.looks = looks;
        }
    }

    private ImdbPagesDouble(int port, InstantSource clock) {
        server = LoopbackServer.start(port, this, clock);
    }

    public static ImdbPagesDouble start(int port, InstantSource clock) {
        return new ImdbPagesDouble(port, clock);
    }

    public URI address() {
        return server.address();
    }

    /** The shelf's export; an empty text is an empty shelf. Shelves never set are missing. */
    public void holds(String shelf, String csv) {
        shelves.put(shelf, csv);
    }

    public void is(Mood... now) {
        moods.clear();
        moods.addAll(List.of(now));
    }

    /** So often the exports page is looked at before a file is ready. */
    public synchronized void takes(int looks) {
        looksUntilReady = looks;
    }

    /** How many pages were opened since this was last asked. */
    public synchronized int loads() {
        int seen = loads;
        loads = 0;
        return seen;
    }

    @Override
    public synchronized Answer answer(Call call) {
        if (call.path().equals("/api/export")) {
            return asked(call);
        }
        Matcher file = FILE.matcher(call.path());
        if (file.matches()) {
            return made(Integer.parseInt(file.group(1)));
        }
        if (!call.method().equals("GET") || call.path().equals("/favicon.ico")) {
            return Answer.html(404, "");
        }
        loads++;
        return wall(call).orElseGet(() -> page(call));
    }

    private java.util.Optional<Answer> wall(Call call) {
        if (moods.contains(Mood.CHALLENGE)) {
            return java.util.Optional.of(Answer.html(202, "").with("x-amzn-waf-action", "challenge"));
        }
        if (moods.contains(Mood.CAPTCHA)) {
            return java.util.Optional
                    .of(Answer.html(405, "<html><body><div id=\"captcha-container\"></div></body></html>")
                            .with("x-amzn-waf-action", "captcha"));
        }
        if (moods.contains(Mood.DOWN)) {
            return java.util.Optional.of(Answer.html(503, "<html><body>Sorry</body></html>"));
        }
        boolean signedIn = call.header("cookie").contains("at-main=" + SIGNED_IN);
        if (call.path().equals("/ap/signin")) {
            return java.util.Optional.of(Answer.html(200, "<html><body><form name=\"signIn\"></form></body></html>"));
        }
        return signedIn && !moods.contains(Mood.SIGNED_OUT) ? java.util.Optional.empty()
                : java.util.Optional.of(Answer.empty(302).with("Location", "/ap/signin?openid.return_to=x"));
    }

    private Answer page(Call call) {
        Matcher shelf = SHELF.matcher(call.path());
        if (moods.contains(Mood.CHANGED)) {
            return Answer.html(200,
                    "<html><body><main data-testid=\"new-look\"><a href=\"/user/ur1\" class=\"who\">Anna's"
                            + " secret page</a><script>var token = 'abc'</script></main></body></html>");
        }
        if (call.path().equals("/exports/")) {
            return Answer.html(200, ExportPages.exports(exports.stream().map(this::row).toList()));
        }
        if (!shelf.matches() || !shelves.containsKey(shelf.group(1))) {
            return Answer.html(404, ExportPages.missing());
        }
        String name = shelf.group(1);
        return Answer.html(200, shelves.get(name).isEmpty() ? ExportPages.empty()
                : ExportPages.shelf(name, idOf(name), moods.contains(Mood.MENU)));
    }

    private static String idOf(String shelf) {
        return shelf.equals("watchlist") ? WATCHLIST_ID : shelf.startsWith("ls") ? shelf : "";
    }

    private ExportPages.Row row(Export export) {
        boolean ready = export.looks-- <= 0;
        String link = export.shelf.equals("ratings") ? "/user/ur00000001/ratings/?ref_=exp"
                : export.shelf.equals("checkins")
                        ? "/user/ur00000001/checkins/?ref_=exp"
                        : "/list/" + idOf(export.shelf) + "/?ref_=exp";
        return new ExportPages.Row(export.number, link, ready);
    }

    /** IMDb's own page asks, by its own request; nobody else may. */
    private Answer asked(Call call) {
        if (!call.method().equals("POST") || !call.query("pageAction").equals("start-export")) {
            return Answer.json(400, JsonNodeFactory.instance.objectNode());
        }
        if (!moods.contains(Mood.UNHEARD)) {
            String shelf = call.query("shelf");
            exports.addFirst(new Export(exports.size() + 1, shelf, shelves.get(shelf), looksUntilReady));
        }
        return Answer.json(200, JsonNodeFactory.instance.objectNode());
    }

    private Answer made(int number) {
        return exports.stream().filter(export -> export.number == number).findFirst()
                .map(export -> new Answer(200, Map.of("Content-Type", "text/csv",
                        "Content-Disposition", "attachment; filename=\"2f36023d-000" + number + ".csv\""), export.text))
                .orElseGet(() -> Answer.empty(404));
    }

    @Override
    public JsonNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        exports.forEach(export -> state.put(String.valueOf(export.number), export.shelf));
        return state;
    }

    @Override
    public void reset() {
        exports.clear();
        moods.clear();
    }

    @Override
    public Answer command(Call call) {
        return Answer.empty(404);
    }

    @Override
    public void close() {
        server.close();
    }
}
