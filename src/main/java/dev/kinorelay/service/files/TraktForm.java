package dev.kinorelay.service.files;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.ExportForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rows like those of Trakt's export, which many other places take. */
@Component
class TraktForm implements ExportForm {

    @Override
    public String name() {
        return "trakt";
    }

    @Override
    public String words() {
        return "like Trakt's export (JSON)";
    }

    @Override
    public String ending() {
        return "json";
    }

    @Override
    public Sheet open(Shelf shelf) {
        return new Sheet() {

            @Override
            public String head() {
                return "[\n";
            }

            @Override
            public Line line(Kept kept) {
                return TraktForm.line(shelf, kept);
            }

            @Override
            public String between() {
                return ",\n";
            }

            @Override
            public String foot() {
                return "\n]\n";
            }
        };
    }

    private static Line line(Shelf shelf, Kept kept) {
        MediaRef ref = kept.entry().ref();
        MediaRef show = show(kept);
        if (ref.kind() == MediaKind.UNKNOWN) {
            return new Line.LeftOut("Whether it is a film or a series is not known.");
        }
        ObjectNode ids = ids(ref);
        if (ids.isEmpty()) {
            return new Line.LeftOut("Trakt knows titles by their ids, and none is known.");
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        if (!value(row, shelf, kept.entry())) {
            return new Line.LeftOut("Trakt rates from 1 to 10; this is below that.");
        }
        row.put("type", ref.kind().toString());
        ObjectNode title = row.putObject(ref.kind().toString());
        switch (ref.kind()) {
            case SEASON -> title.put("number", ref.season());
            case EPISODE -> title.put("season", ref.season()).put("number", ref.episode())
                    .put("title", own(ref, show));
            default -> title.put("title", ref.title()).put("year", ref.year());
        }
        title.set("ids", ids);
        if (Out.isPart(ref)) {
            ObjectNode of = row.putObject("show").put("title", show.title()).put("year", show.year());
            of.set("ids", ids(show));
        }
        return new Line.Text(row.toString());
    }

    /** False when Trakt has no such value. */
    private static boolean value(ObjectNode row, Shelf shelf, Entry entry) {
        if (shelf.equals(Shelf.RATINGS)) {
            row.put("rated_at", Out.second(entry.since())).put("rating", Out.stars(entry));
            return Out.stars(entry) != null;
        }
        if (shelf.holdsPlays()) {
            row.put("watched_at", Out.second(Out.watched(entry))).put("action", "watch");
        } else {
            row.put("rank", entry.rank()).put("listed_at", Out.second(entry.since())).put("notes", entry.note());
        }
        return true;
    }

    private static MediaRef show(Kept kept) {
        MediaRef ref = kept.entry().ref();
        return kept.show() != null ? kept.show()
                : new MediaRef(MediaKind.SHOW, ref.show(), null, null, null, null, null, ref.facts());
    }

    /** An episode's title without its show in front. */
    private static String own(MediaRef ref, MediaRef show) {
        String front = show.title() + ": ";
        return ref.title() != null && ref.title().startsWith(front) ? ref.title().substring(front.length())
                : ref.title();
    }

    private static ObjectNode ids(MediaRef ref) {
        ObjectNode ids = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("trakt", "tmdb", "tvdb")) {
            String number = Out.number(name, ref);
            if (number != null && number.matches("[1-9]\\d{0,17}")) {
                ids.put(name, Long.parseLong(number));
            }
        }
        String tt = Out.imdb(ref);
        return tt == null ? ids : ids.put("imdb", tt);
    }
}
