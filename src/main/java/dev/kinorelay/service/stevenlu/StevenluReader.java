package dev.kinorelay.service.stevenlu;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Since;
import dev.kinorelay.service.Told;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads a file of popular films, best first. A film leaves it after some weeks, which says nothing of it: the file only adds.
 */
@Component
final class StevenluReader implements Reader {

    static final String SERVICE = "stevenlu";
    static final String USUAL = "movies";
    private static final Pattern NAME = Pattern.compile("(?:all-)?movies(?:-\\d{8}|-[a-z]{2,20}-min\\d{1,3})?");
    /** The places it had and has; of the one at Amazon only the name is left. */
    private static final Pattern SITE = Pattern.compile("https?://(?:popular-movies-data\\.stevenlu\\.com"
            + "|movies\\.stevenlu\\.com|s3\\.amazonaws\\.com/popular-movies|popular-movies\\.s3\\.amazonaws\\.com)/(.*)");

    private final StevenluSettings settings;
    private final Gateway gateway;

    StevenluReader(StevenluSettings settings, Gateway gateway) {
        this.settings = settings;
        this.gateway = gateway;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return shelf.isList() && NAME.matcher(name(shelf)).matches();
    }

    @Override
    public Shelf list(String asWritten) {
        String text = asWritten.strip().toLowerCase(Locale.ROOT);
        var site = SITE.matcher(text);
        String name = (site.matches() ? site.group(1) : text).replaceFirst("[?#].*", "").replaceFirst("\\.json$", "")
                .replaceFirst("^" + SERVICE + "$", USUAL);
        if (!NAME.matcher(name).matches()) {
            throw NeedsAttention.ofShelf("“" + (text.length() > 80 ? text.substring(0, 80) + "…" : text)
                    + "” is no list of StevenLu's.",
                    "Write movies, all-movies, or one with a floor such as movies-imdb-min7, movies-metacritic-min70 or"
                            + " movies-rottentomatoes-min80.");
        }
        return Shelf.list(name);
    }

    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        String name = name(list(name(shelf)));
        String base = settings.url().toString().replaceFirst("/+$", "");
        var request = Request.read(account, URI.create(base + "/" + name + ".json"));
        Response answer = gateway.call(since.isEver() ? request : request.with("If-None-Match", since.mark()));
        if (answer.status() == 304) {
            return Reading.unchanged(since.mark());
        }
        if (!answer.isGood()) {
            throw NeedsAttention.ofShelf("StevenLu's list " + name + " is not there (" + answer.status() + ").",
                    "Check its name, and the setting kinorelay.stevenlu.url.");
        }
        if (!answer.json().isArray()) {
            throw new TryLater("StevenLu's answer makes no sense: a list was asked for.", Duration.ofHours(1));
        }
        return read(name, answer, sink);
    }

    /** A film whose id was made up in the making of the file is left as a hole in it. */
    private static Reading read(String name, Response answer, Consumer<Entry> sink) {
        int place = 0;
        int holes = 0;
        for (JsonNode row : answer.json()) {
            int rank = ++place;
            var film = film(row);
            film.ifPresent(ref -> sink.accept(new Entry(ref, Value.PRESENT, null, rank, null, 0)));
            holes += film.isPresent() ? 0 : 1;
        }
        if (place == holes) {
            return Reading.partial("StevenLu's list " + name + (place == 0 ? " is empty" : " holds no films")
                    + ", so nothing counts as taken off it.");
        }
        return new Reading(Reading.Extent.ADDITIONS, answer.header("etag").orElse(null),
                holes == 0 ? null : holes + " of the " + place + " rows of StevenLu's list " + name + " hold no film.");
    }

    private static Optional<MediaRef> film(JsonNode row) {
        List<ExternalId> ids = new ArrayList<>();
        Told.imdb(Told.text(row.path("imdb_id"))).ifPresent(ids::add);
        Told.number("tmdb", MediaKind.MOVIE, row.path("tmdb_id")).ifPresent(ids::add);
        var facts = new Facts(null, Told.list(row.path("genres")), null, null, null, null, List.of());
        return ids.isEmpty() ? Optional.empty()
                : Optional.of(new MediaRef(MediaKind.MOVIE, List.copyOf(ids), Told.text(row.path("title")), null, null,
                        null, null, facts));
    }

    private static String name(Shelf shelf) {
        return shelf.name().substring(shelf.name().indexOf(':') + 1);
    }
}
