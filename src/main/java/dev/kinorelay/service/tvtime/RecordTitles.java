package dev.kinorelay.service.tvtime;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which title a row is about: shows and episodes by TheTVDB's numbers, films by name and the year they came out. */
final class RecordTitles {

    private static final Pattern RELEASED = Pattern.compile("((?:18|19|20)\\d{2})-.*");

    private final Sheet sheet;
    private final int show;
    private final int showName;
    private final int episode;
    private final int season;
    private final int number;
    private final int film;
    private final int released;

    RecordTitles(Sheet sheet, ColumnNames names) {
        this.sheet = sheet;
        show = names.at("s_id", "tv_show_id", "series_id");
        showName = names.at("series_name", "tv_show_name");
        episode = names.at("ep_id", "episode_id");
        season = names.at("season_number", "s_no");
        number = names.at("episode_number", "ep_no");
        film = names.at("movie_name");
        released = names.at("release_date");
    }

    /** Null when it cannot be known. */
    MediaRef of(Row row) {
        return switch (sheet) {
            case EPISODES -> episode(row);
            case FOLLOWED, SHOWS -> show(row);
            case FILMS -> film(row);
            case VOTES, FEELINGS -> text(row, film) == null ? episode(row) : film(row);
        };
    }

    private MediaRef episode(Row row) {
        List<ExternalId> own = id("tvdb-episode", row, episode);
        List<ExternalId> of = id("tvdb-show", row, show);
        Integer ofSeason = Numbers.small(row, season);
        Integer place = Numbers.small(row, number);
        if (own.isEmpty() && (of.isEmpty() || ofSeason == null || place == null)) {
            return null;
        }
        String series = text(row, showName);
        String name = ofSeason == null || place == null ? series
                : (series == null ? "" : series + ": ") + "Season " + ofSeason + ": Episode " + place;
        return new MediaRef(MediaKind.EPISODE, own, name, null, null, ofSeason, place, Facts.NONE, of);
    }

    private MediaRef show(Row row) {
        List<ExternalId> id = id("tvdb-show", row, show);
        String name = text(row, showName);
        return id.isEmpty() && name == null ? null
                : new MediaRef(MediaKind.SHOW, id, name, null, null, null, null, Facts.NONE);
    }

    private MediaRef film(Row row) {
        String name = text(row, film);
        Matcher day = RELEASED.matcher(released < 0 || row.isEmpty(released) ? "" : row.text(released));
        return name == null ? null
                : new MediaRef(MediaKind.MOVIE, List.of(), name, null,
                        day.matches() ? Integer.valueOf(day.group(1)) : null, null, null, Facts.NONE);
    }

    private static List<ExternalId> id(String namespace, Row row, int cell) {
        long number = Numbers.whole(row, cell);
        return number > 0 ? List.of(new ExternalId(namespace, Long.toString(number))) : List.of();
    }

    private static String text(Row row, int cell) {
        String text = cell < 0 ? null : row.text(cell);
        return text == null || text.indexOf('\0') >= 0 ? null : text;
    }
}
