package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The libraries of films and series on the person's server, title by title. */
@Component
final class PlexSections {

    /** Plex's numbers of films, shows and episodes, by the kind of library that holds them. */
    private static final Map<String, List<Integer>> KINDS = Map.of("movie", List.of(1), "show", List.of(2, 4));
    static final int SHOW = 2;

    private final PlexCalls calls;
    private final PlexPages pages;

    PlexSections(PlexCalls calls, PlexPages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    /** Why the rows given are not all there are; null when they are. {@code filter}: such as {@code unwatched=0}. */
    String each(Account account, String filter, Consumer<JsonNode> sink) {
        JsonNode sections = calls.container(account, PlexCalls.Host.SERVER, "/library/sections",
                "the server's libraries");
        List<String> flaws = new ArrayList<>();
        for (JsonNode section : sections.path("Directory")) {
            for (int kind : KINDS.getOrDefault(section.path("type").asText(), List.of())) {
                String flaw = pages.walk(account, PlexPages.Way.of(PlexCalls.Host.SERVER, "/library/sections/"
                        + section.path("key").asText() + "/all?includeGuids=1&type=" + kind + filter, "a library"),
                        sink);
                if (flaw != null) {
                    flaws.add(flaw);
                }
            }
        }
        return flaws.isEmpty() ? null : flaws.getFirst();
    }
}
