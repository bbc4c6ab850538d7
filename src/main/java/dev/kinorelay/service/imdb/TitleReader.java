package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.util.ArrayList;
import java.util.List;

/** Makes a title of the cells of a row. */
final class TitleReader {

    private final Header header;
    private final Days days;
    private final Repeated<TitleType> types = new Repeated<>(64, TitleType::of);
    private final Repeated<List<String>> genres;
    private final Repeated<List<String>> directors = new Repeated<>(4096, TitleReader::split);

    TitleReader(Header header, Days days) {
        this.header = header;
        this.days = days;
        genres = new Repeated<>(1024, header.isFirstGeneration() ? TitleReader::genresOfOld : TitleReader::split);
    }

    TitleType type(Row row) {
        return types.of(row, header.at(Column.TYPE));
    }

    MediaRef title(Row row, String id) {
        TitleType type = type(row);
        Facts facts = new Facts(type.word(), genres.of(row, header.at(Column.GENRES)),
                Numbers.ofTen(row, header.at(Column.PUBLIC_RATING)), Numbers.count(row, header.at(Column.VOTES)),
                Numbers.small(row, header.at(Column.RUNTIME)), days.released(row, header.at(Column.RELEASED)),
                directors.of(row, header.at(Column.DIRECTORS)));
        return ref(row, id, type.kind(), Numbers.year(row, header.at(Column.YEAR)), facts);
    }

    /** A title of a row with more cells than columns, in which only what stands up to the address is in its place. */
    MediaRef titleUpToAddress(Row row, String id) {
        TitleType type = type(row);
        boolean genresWhole = Numbers.whole(row, header.at(Column.VOTES)) >= 0;
        Facts facts = new Facts(type.word(), genresWhole ? genres.of(row, header.at(Column.GENRES)) : List.of(),
                Numbers.ofTen(row, header.at(Column.PUBLIC_RATING)),
                genresWhole ? Numbers.count(row, header.at(Column.VOTES)) : null,
                Numbers.small(row, header.at(Column.RUNTIME)),
                genresWhole ? days.released(row, header.at(Column.RELEASED)) : null, List.of());
        return ref(row, id, type.kind(), Numbers.year(row, header.at(Column.YEAR)), facts);
    }

    static MediaRef idOnly(String id) {
        return MediaRef.of(MediaKind.UNKNOWN, ExternalId.imdb(id), null, null);
    }

    private MediaRef ref(Row row, String id, MediaKind kind, Integer year, Facts facts) {
        int own = header.at(Column.TITLE);
        int original = header.at(Column.ORIGINAL_TITLE);
        String title = row.text(own);
        String originalTitle = original >= 0 && row.sameText(own, original) ? title : row.text(original);
        return new MediaRef(kind, List.of(ExternalId.imdb(id)), title, originalTitle, year, null, null, facts);
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

    /** Until 2017 it was sci_fi; a pipeline that asks for Sci-Fi means that too. */
    private static List<String> genresOfOld(String text) {
        return split(text).stream().map(TitleReader::asToday).toList();
    }

    private static String asToday(String genre) {
        StringBuilder name = new StringBuilder();
        for (String part : genre.split("_")) {
            String word = part.equals("tv") ? "TV"
                    : part.isEmpty() ? "" : Character.toUpperCase(part.charAt(0)) + part.substring(1);
            name.append(name.isEmpty() ? "" : "-").append(word);
        }
        return name.toString();
    }
}
