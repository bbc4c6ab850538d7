package dev.kinorelay.sandbox.letterboxd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.LoopbackServer;
import dev.kinorelay.sandbox.Site;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Letterboxd of one's own: public feeds of the newest fifty entries, no page behind a private profile. */
public final class LetterboxdDouble implements AutoCloseable {

    private static final int NEWEST = 50;

    private final Map<String, List<String>> diaries = new ConcurrentHashMap<>();
    private final LoopbackServer server;

    private LetterboxdDouble(InstantSource clock) {
        server = LoopbackServer.start(0, new Profiles(), clock);
    }

    public static LetterboxdDouble start(InstantSource clock) {
        return new LetterboxdDouble(clock);
    }

    public URI address() {
        return server.address();
    }

    public LoopbackServer server() {
        return server;
    }

    /** A member with a public profile. */
    public LetterboxdDouble member(String name) {
        diaries.computeIfAbsent(name, key -> new CopyOnWriteArrayList<>());
        return this;
    }

    /** Logs one viewing; {@code stars} and {@code day} may be null, and {@code id} reads movieId:603 or tvId:114461. */
    public LetterboxdDouble log(String name, String title, int year, String id, String day, String stars) {
        List<String> diary = member(name).diaries.get(name);
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String[] tmdb = id.split(":");
        diary.addFirst("<item>" + element("title", title + ", " + year) + "<link>https://letterboxd.com/" + name
                + "/film/"
                + slug + "/</link><guid isPermaLink=\"false\">letterboxd-watch-" + (70_000 + diary.size()) + "</guid>"
                + "<pubDate>Sun, 15 Nov 2026 09:12:44 +1300</pubDate>"
                + element("letterboxd:watchedDate", day) + element("letterboxd:rewatch", "No")
                + element("letterboxd:filmTitle", title) + element("letterboxd:filmYear", Integer.toString(year))
                + element("letterboxd:memberRating", stars) + element("tmdb:" + tmdb[0], tmdb[1])
                + "<description><![CDATA[ <p><img src=\"https://a.ltrbxd.com/x.jpg\"/></p> <p>Watched.</p> ]]></description>"
                + "<dc:creator>" + name + "</dc:creator></item>");
        return this;
    }

    /** A list that was made: an entry without a film. */
    public LetterboxdDouble list(String name, String title) {
        member(name).diaries.get(name).addFirst("<item><title>" + title + "</title><link>https://letterboxd.com/" + name
                + "/list/x/</link><guid isPermaLink=\"false\">letterboxd-list-1</guid></item>");
        return this;
    }

    private static String element(String name, String text) {
        return text == null ? "" : "<" + name + ">" + text.replace("&", "&amp;") + "</" + name + ">";
    }

    private final class Profiles implements Site {

        @Override
        public Answer answer(Call call) {
            return LetterboxdDouble.this.answer(call);
        }

        @Override
        public JsonNode state() {
            return JsonNodeFactory.instance.objectNode().put("members", String.join(", ", diaries.keySet()));
        }

        @Override
        public void reset() {
            diaries.replaceAll((member, diary) -> new CopyOnWriteArrayList<>());
        }

        /** It takes none. */
        @Override
        public Answer command(Call call) {
            return Answer.empty(404);
        }
    }

    private Answer answer(Call call) {
        String[] path = call.path().split("/");
        List<String> diary = path.length == 3 && path[2].equals("rss") ? diaries.get(path[1]) : null;
        if (diary == null) {
            return Answer.html(404, "<html><title>Letterboxd - Not Found</title></html>");
        }
        return new Answer(200, Map.of("Content-Type", "text/xml; charset=utf-8"), """
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:letterboxd="https://letterboxd.com" \
                xmlns:tmdb="https://themoviedb.org"><channel><title>Letterboxd - %s</title>%s</channel></rss>"""
                .formatted(path[1], String.join("\n", diary.stream().limit(NEWEST).toList())));
    }

    @Override
    public void close() {
        server.close();
    }
}
