package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Repeated;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.Scan;
import java.util.ArrayList;
import java.util.List;

/** Makes a title of the cells of a row. */
final class TitleReader {

    private static final byte COMMA = ',';

    private final Days days;
    private final Repeated<TitleType> types = new Repeated<>(64, TitleType::of);
    private final Repeated<String> genres;
    private final List<String> words = new ArrayList<>();

    TitleReader(Header header, Days days) {
        this.days = days;
        genres = new Repeated<>(256, header.isFirstGeneration() ? TitleReader::asToday : word -> word);
    }

    TitleType type(Row row, Layout layout) {
        return types.of(row, layout.at(Column.TYPE));
    }

    MediaRef title(Row row, Layout layout, String id, TitleType type) {
        int own = layout.at(Column.TITLE);
        int original = layout.at(Column.ORIGINAL_TITLE);
        String title = row.text(own);
        String originalTitle = row.sameText(own, original) ? title : row.text(original);
        return new MediaRef(type.kind(), List.of(ExternalId.imdb(id)), title, originalTitle,
                Numbers.year(row, layout.at(Column.YEAR)), null, null, facts(row, layout, type));
    }

    private Facts facts(Row row, Layout layout, TitleType type) {
        return new Facts(type.word(), genres(row, layout.at(Column.GENRES)),
                Numbers.ofTen(row, layout.at(Column.PUBLIC_RATING)), Numbers.count(row, layout.at(Column.VOTES)),
                Numbers.small(row, layout.at(Column.RUNTIME)), days.released(row, layout.at(Column.RELEASED)),
                split(row.text(layout.at(Column.DIRECTORS))));
    }

    private static List<String> split(String text) {
        if (text == null) {
            return List.of();
        }
        if (text.indexOf(',') < 0) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return List.copyOf(parts);
    }

    private List<String> genres(Row row, int cell) {
        if (row.isEmpty(cell)) {
            return List.of();
        }
        words.clear();
        int end = row.to(cell);
        int from = row.from(cell);
        while (from <= end) {
            int comma = Scan.end(row.bytes(), from, end, COMMA);
            String word = genres.of(row, row.textBegin(from, comma), comma);
            if (word != null) {
                words.add(word);
            }
            from = comma + 1;
        }
        return List.copyOf(words);
    }

    /** Until 2017 it was sci_fi; a pipeline that asks for Sci-Fi means that too. */
    private static String asToday(String genre) {
        if (genre == null) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (String part : genre.split("_")) {
            name.append(name.isEmpty() ? "" : "-").append(part.equals("tv") ? "TV" : capitalised(part));
        }
        return name.toString();
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
