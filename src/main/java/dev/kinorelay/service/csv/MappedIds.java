package dev.kinorelay.service.csv;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns with the ids of a title, or of its show. */
record MappedIds(int imdb, int tmdb, int tvdb) {

    private static final Pattern ADDRESS = Pattern.compile("[^ ]{1,60}/title/(tt\\d{5,12})(?:[/?].*)?");

    List<ExternalId> of(MediaKind kind, Row row) {
        List<ExternalId> ids = new ArrayList<>();
        String text = imdb < 0 || row.isEmpty(imdb) ? "" : row.text(imdb);
        Matcher address = ADDRESS.matcher(isId(text) ? "" : text);
        if (isId(text)) {
            ids.add(ExternalId.imdb(text));
        } else if (address.matches()) {
            ids.add(ExternalId.imdb(address.group(1)));
        }
        add(ids, "tmdb", kind, Numbers.whole(row, tmdb));
        add(ids, "tvdb", kind, Numbers.whole(row, tvdb));
        return ids;
    }

    private static void add(List<ExternalId> ids, String catalogue, MediaKind kind, long number) {
        if (number > 0 && kind != MediaKind.UNKNOWN) {
            ids.add(new ExternalId(catalogue + "-" + kind, Long.toString(number)));
        }
    }

    private static boolean isId(String text) {
        return text.length() >= 7 && text.length() <= 14 && text.startsWith("tt")
                && text.chars().skip(2).allMatch(c -> c >= '0' && c <= '9');
    }
}
