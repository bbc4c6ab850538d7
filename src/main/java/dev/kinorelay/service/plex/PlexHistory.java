package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Heard;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The plays the server knows: those of its history, and the last one of what is watched without standing there. */
@Component
final class PlexHistory {

    private final PlexCalls calls;
    private final PlexKeys keys;
    private final PlexPages pages;
    private final PlexSections sections;
    private final SentPlays sent;

    PlexHistory(PlexCalls calls, PlexKeys keys, PlexPages pages, PlexSections sections, SentPlays sent) {
        this.calls = calls;
        this.keys = keys;
        this.pages = pages;
        this.sections = sections;
        this.sent = sent;
    }

    /** The rows of the history name no ids; the libraries do, and are walked through without keeping more than the times. */
    Reading read(Account account, Since since, Consumer<Entry> sink) {
        var way = way(account);
        String mark = stamp(account, way);
        if (mark.equals(since.mark())) {
            return Reading.unchanged(mark);
        }
        Map<String, List<Long>> plays = new HashMap<>();
        String flaw = pages.walk(account, way, row -> plays
                .computeIfAbsent(row.path("ratingKey").asText(), key -> new ArrayList<>(1))
                .add(row.path("viewedAt").asLong()));
        String unread = sections.each(account, "", title -> {
            var times = plays.remove(title.path("ratingKey").asText());
            if (times != null) {
                times.forEach(at -> play(account, title, at).ifPresent(sink));
            } else if (title.path("viewCount").asInt() > 0) {
                play(account, title, title.path("lastViewedAt").asLong()).ifPresent(sink);
            }
        });
        if (flaw != null || unread != null) {
            return PlexReader.partial(flaw == null ? unread : flaw);
        }
        int gone = plays.values().stream().mapToInt(List::size).sum();
        return new Reading(Reading.Extent.WHOLE, mark, gone == 0 ? null
                : gone + " plays of titles that are no longer on the Plex server are left out.");
    }

    private PlexPages.Way way(Account account) {
        return new PlexPages.Way(PlexCalls.Host.SERVER, "/status/sessions/history/all?sort=viewedAt:desc&accountID="
                + keys.localId(account), "the history",
                row -> row.path("historyKey").asText()
                        + row.path("ratingKey").asText() + "@" + row.path("viewedAt").asText());
    }

    /** When the last play was, and how many there are. */
    private String stamp(Account account, PlexPages.Way way) {
        JsonNode newest = calls.container(account, way.host(), way.page(0, 1), way.what());
        return newest.path("totalSize").asText(newest.path("size").asText()) + "@"
                + newest.path(PlexPages.METADATA).path(0).path("viewedAt").asText("never");
    }

    private Optional<Entry> play(Account account, JsonNode title, long seconds) {
        if (seconds <= 0 || title.path("type").asText().equals("show")) {
            return Optional.empty();
        }
        Play play = sent.original(account, title.path("ratingKey").asText(), Instant.ofEpochSecond(seconds));
        return PlexTitles.of(title).map(Heard.Title::ref)
                .map(ref -> new Entry(ref, Value.of(play), play.at(), null, null, 0));
    }
}
