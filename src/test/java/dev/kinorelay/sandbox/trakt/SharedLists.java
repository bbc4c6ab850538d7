package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists that members made, which anybody may look at unless they are hidden, and those Trakt makes of everybody's doings. */
public final class SharedLists {

    private static final Set<String> MADE_BY_TRAKT = Set.of("trending", "popular", "anticipated", "watched", "played",
            "collected", "favorited", "boxoffice");
    private static final Set<String> PERIODS = Set.of("daily", "weekly", "monthly", "yearly", "all");
    private static final Set<String> WITH_PERIOD = Set.of("watched", "played", "collected", "favorited");
    private static final int AT_THE_BOX_OFFICE = 10;

    private final Map<String, Member> members;
    private final Map<String, One> lists = new LinkedHashMap<>();
    private final Map<String, List<Title>> made = new HashMap<>();

    SharedLists(Map<String, Member> members) {
        this.members = members;
    }

    /** A list and its rows, null for a person. */
    public static final class One {

        private final long number;
        private final List<Title> rows = new ArrayList<>();
        private boolean hidden;

        private One(long number) {
            this.number = number;
        }

        public long number() {
            return number;
        }

        public One add(Title title) {
            rows.add(title);
            return this;
        }

        public One person() {
            return add(null);
        }

        public One clear() {
            rows.clear();
            return this;
        }

        public One hide() {
            hidden = true;
            return this;
        }

        private List<ObjectNode> json(Set<String> kinds) {
            List<ObjectNode> json = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Title title = rows.get(i);
                if (kinds.contains(title == null ? "person" : title.kind().word())) {
                    ObjectNode row = JsonNodeFactory.instance.objectNode().put("rank", i + 1)
                            .put("id", number * 1_000_000 + i).put("listed_at", "2026-01-02T10:11:12.000Z")
                            .putNull("notes");
                    json.add(title == null ? person(row, i) : title.into(row));
                }
            }
            return json;
        }

        private static ObjectNode person(ObjectNode row, int number) {
            row.put("type", "person").putObject("person").put("name", "Somebody").putObject("ids").put("trakt", number);
            return row;
        }
    }

    /** The list of that member under that slug; a new one if there is none. */
    public One of(String member, String slug) {
        return lists.computeIfAbsent(member + "/" + slug, key -> new One(lists.size() + 1));
    }

    /** Such as {@code movies/trending}. */
    public void made(String path, List<Title> titles) {
        made.put(path, titles);
    }

    static boolean isFor(List<String> parts) {
        return Set.of("lists", "movies", "shows").contains(parts.getFirst())
                || parts.getFirst().equals("users") && parts.size() > 2
                        && Set.of("lists", "watchlist").contains(parts.get(2));
    }

    Answer answer(Call call, List<String> parts, Optional<Member> caller) {
        return switch (parts.getFirst()) {
            case "lists" -> rows(call, parts.subList(2, parts.size()), lists.values().stream()
                    .filter(one -> String.valueOf(one.number()).equals(parts.get(1))).findFirst());
            case "users" -> ofMember(call, parts, caller);
            default -> made(call, parts);
        };
    }

    private Answer ofMember(Call call, List<String> parts, Optional<Member> caller) {
        String owner = parts.get(1);
        if (parts.get(2).equals("lists") && parts.size() > 3) {
            var list = Optional.ofNullable(lists.get(owner + "/" + parts.get(3)))
                    .filter(one -> !one.hidden || caller.filter(member -> member.name().equals(owner)).isPresent());
            return rows(call, parts.subList(4, parts.size()), list);
        }
        Member member = Optional.ofNullable(members.get(owner)).orElseThrow(() -> new Refused(404));
        if (member.isLocked()) {
            throw new Refused(401);
        }
        return Pages.of(call,
                member.watchlist().json(Counts.kinds(parts.size() > 3 ? parts.get(3) : "all"), "rank", false),
                Pages.USUAL);
    }

    private static Answer rows(Call call, List<String> rest, Optional<One> list) {
        if (list.isEmpty() || rest.isEmpty() || !rest.getFirst().equals("items")) {
            throw new Refused(404);
        }
        Set<String> kinds = rest.size() > 1 ? Set.of(rest.get(1).split(","))
                : Set.of("movie", "show", "season", "episode",
                        "person");
        return Pages.of(call, list.get().json(kinds), Pages.USUAL);
    }

    private Answer made(Call call, List<String> parts) {
        String kind = parts.getFirst();
        String name = parts.size() > 1 ? parts.get(1) : "";
        boolean period = parts.size() > 2;
        if (!MADE_BY_TRAKT.contains(name) || period && (!WITH_PERIOD.contains(name) || !PERIODS.contains(parts.get(2)))
                || name.equals("boxoffice") && kind.equals("shows")) {
            throw new Refused(404);
        }
        var rows = made.getOrDefault(kind + "/" + name, List.of()).stream().map(title -> {
            ObjectNode bare = title.json();
            ObjectNode row = JsonNodeFactory.instance.objectNode().put("watchers", 12);
            row.set(title.kind().word(), bare);
            return name.equals("popular") ? bare : row;
        });
        return name.equals("boxoffice") ? Answer.json(200, JsonNodeFactory.instance.arrayNode()
                .addAll(rows.limit(AT_THE_BOX_OFFICE).toList())) : Pages.of(call, rows.toList(), 10);
    }
}
