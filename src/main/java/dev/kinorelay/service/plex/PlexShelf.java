package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.service.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds titles among those on the person's server: by Plex's own id, else by a walk through the libraries. */
@Component
final class PlexShelf {

    private final PlexCalls calls;
    private final PlexSections sections;

    PlexShelf(PlexCalls calls, PlexSections sections) {
        this.calls = calls;
        this.sections = sections;
    }

    /** The server's row of each parcel's title; those it does not have are left out. */
    Map<Parcel, JsonNode> find(Account account, List<Parcel> parcels) {
        Map<Parcel, JsonNode> found = new HashMap<>();
        List<Parcel> sought = new ArrayList<>();
        for (Parcel parcel : parcels) {
            byOwnId(account, parcel.change().ref()).ifPresentOrElse(row -> found.put(parcel, row),
                    () -> sought.add(parcel));
        }
        if (!sought.isEmpty()) {
            walk(account, sought, found);
        }
        return found;
    }

    private Optional<JsonNode> byOwnId(Account account, MediaRef ref) {
        return ref.id("plex-" + ref.kind()).flatMap(id -> {
            Response answer = calls.get(account, PlexCalls.Host.SERVER,
                    "/library/all?guid=plex://" + ref.kind() + "/" + id.value());
            return answer.status() == 404 ? Optional.empty()
                    : Optional.of(PlexCalls.container(account, answer, "a title").path(PlexPages.METADATA).path(0))
                            .filter(JsonNode::isObject);
        });
    }

    private void walk(Account account, List<Parcel> sought, Map<Parcel, JsonNode> found) {
        Map<ExternalId, List<Parcel>> wanted = new HashMap<>();
        for (Parcel parcel : sought) {
            parcel.change().ref().ids()
                    .forEach(id -> wanted.computeIfAbsent(id, any -> new ArrayList<>(1)).add(parcel));
        }
        String flaw = sections.each(account, "", row -> PlexTitles.of(row).ifPresent(title -> title.ids().stream()
                .flatMap(id -> wanted.getOrDefault(id, List.of()).stream())
                .filter(parcel -> parcel.change().ref().kind() == title.kind())
                .forEach(parcel -> found.putIfAbsent(parcel, row))));
        if (flaw != null && found.size() < sought.size()) {
            throw PlexTrouble.nonsense(account, "the libraries cannot be looked through, as " + flaw);
        }
    }
}
