package dev.kinorelay.sandbox.plex;

import static dev.kinorelay.sandbox.plex.PlexSite.container;
import static dev.kinorelay.sandbox.plex.PlexSite.refused;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The watchlist in the cloud, the catalogue, and the server at home. */
final class PlexShelves {

    private static final String KEY = "[0-9a-f]{24}";
    private final PlexWorld world;

    PlexShelves(PlexWorld world) {
        this.world = world;
    }

    Answer answer(Call call) {
        String path = call.path();
        if (path.equals("/library/sections/watchlist/all")) {
            Answer list = page(call, world.watchlist, PlexTitle::row);
            String tag = "\"" + list.body().hashCode() + "\"";
            return call.header("if-none-match").equals(tag) ? Answer.empty(304) : list.with("ETag", tag);
        }
        if (path.startsWith("/actions/")) {
            return action(call);
        }
        if (path.equals("/library/metadata/matches")) {
            return matches(call);
        }
        if (path.matches("/library/metadata/" + KEY + "(/userState)?")) {
            return world.byKey(path.split("/")[3]).map(title -> path.endsWith("userState") ? state(title)
                    : one(title.page())).orElseGet(() -> refused(404, 2001, "Not found"));
        }
        return path.startsWith("/:/") ? mark(call) : home(call);
    }

    private Answer action(Call call) {
        Optional<PlexTitle> title = world.byKey(call.query("ratingKey"));
        if (!call.method().equals("PUT") || title.isEmpty()) {
            return refused(404, 2002, "Not found");
        }
        if (call.path().endsWith("addToWatchlist")) {
            if (world.watchlist.contains(title.get())) {
                return refused(409, 2003, "This title is already on the watchlist");
            }
            world.watchlist.addFirst(title.get());
            return Answer.empty(200);
        }
        return world.watchlist.remove(title.get()) ? Answer.empty(200)
                : refused(404, 2004, "This title is not on the watchlist");
    }

    /** Not exact: where the id is not known, the title with the next number is offered. */
    private Answer matches(Call call) {
        String wanted = call.query("title");
        String type = call.query("type");
        return container(container -> {
            var rows = container.putArray("Metadata");
            var exact = world.titles.values().stream().filter(title -> title.type.equals(type))
                    .filter(title -> wanted.equals("imdb-" + title.imdb) || wanted.equals("tmdb-" + title.tmdb))
                    .findFirst();
            exact.or(() -> world.titles.values().stream().findFirst()).ifPresent(title -> rows.add(title.page()));
            container.put("size", rows.size()).put("totalSize", rows.size());
        });
    }

    private Answer state(PlexTitle title) {
        return container(container -> {
            ObjectNode state = container.putObject("UserState").put("ratingKey", title.key);
            if (world.watchlist.contains(title)) {
                state.put("watchlistedAt", world.now);
            }
        });
    }

    private Answer mark(Call call) {
        Optional<PlexTitle> title = world.atHome(call.query("key"));
        if (title.isEmpty() || !call.query("identifier").equals("com.plexapp.plugins.library")) {
            return refused(404, 2005, "Not found");
        }
        switch (call.method() + " " + call.path()) {
            case "PUT /:/rate" -> title.get().rating = Math.max(0, Double.parseDouble(call.query("rating")));
            case "GET /:/scrobble" -> world.view(title.get(), ++world.now);
            case "GET /:/unscrobble" -> {
                title.get().views = 0;
                world.views.removeIf(view -> view.local() == title.get().local);
            }
            default -> {
                return refused(404, 2006, "Not found");
            }
        }
        return Answer.empty(200);
    }

    private Answer home(Call call) {
        List<PlexTitle> own = world.titles.values().stream().filter(title -> title.atHome).toList();
        return switch (call.path()) {
            case "/library/sections" -> container(container -> {
                var sections = container.put("size", 2).putArray("Directory");
                sections.addObject().put("key", "1").put("type", "movie").put("title", "Films");
                sections.addObject().put("key", "2").put("type", "artist").put("title", "Music");
            });
            case "/library/sections/1/all" -> page(call, own.stream()
                    .filter(title -> !call.target().contains("userRating%3E=") || title.rating > 0).toList(),
                    title -> title.own(call.query("includeGuids").equals("1")));
            case "/library/all" -> page(call, own.stream().filter(title -> title.guid.equals(call.query("guid")))
                    .toList(), title -> title.own(false));
            case "/status/sessions/history/all" -> page(call, world.views.stream()
                    .filter(view -> call.query("accountID").equals("1"))
                    .sorted(Comparator.comparing(PlexWorld.View::at).reversed()).toList(),
                    view -> PlexSite.json().put("historyKey", "/status/sessions/history/" + view.row())
                            .put("ratingKey", String.valueOf(view.local())).put("type", "movie")
                            .put("viewedAt", view.at()).put("accountID", 1));
            default -> refused(404, 2007, "Section 'watchlist' not found!");
        };
    }

    private static Answer one(ObjectNode row) {
        return container(container -> container.put("size", 1).putArray("Metadata").add(row));
    }

    private static <T> Answer page(Call call, List<T> rows, Function<T, ObjectNode> shown) {
        int start = number(call, "X-Plex-Container-Start", 0);
        int size = number(call, "X-Plex-Container-Size", 20);
        List<T> part = rows.subList(Math.min(start, rows.size()), Math.min(start + size, rows.size()));
        return container(container -> {
            container.put("offset", start).put("size", part.size());
            if (!rows.isEmpty()) {
                container.put("totalSize", rows.size());
                part.stream().map(shown).forEach(container.putArray("Metadata")::add);
            }
        });
    }

    private static int number(Call call, String name, int otherwise) {
        return call.query(name).isEmpty() ? otherwise : Integer.parseInt(call.query(name));
    }
}
