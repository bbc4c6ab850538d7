package dev.kinorelay.service.web;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row of a list: its fields by their plain names (small letters and digits only), and what all rows beside it are. */
record WebRow(Map<String, String> fields, MediaKind kind) {

    private static final Pattern IMDB = Pattern.compile("tt\\d{5,12}");
    private static final Pattern DATED = Pattern.compile("(.+?),? \\(?((?:18|19|20|21)\\d\\d)\\)?");

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    static WebRow of(Map<String, String> named, MediaKind kind) {
        Map<String, String> fields = new HashMap<>();
        named.forEach((name, text) -> fields.put(plain(name), text));
        return new WebRow(fields, kind);
    }

    /** Empty where neither an id nor a name is to be found. A number of TMDb's is none while nobody says of what. */
    Optional<MediaRef> title(WebSettings.Mapping mapping) {
        MediaKind what = kind(mapping);
        List<ExternalId> ids = new ArrayList<>();
        imdb(mapping).ifPresent(ids::add);
        number("tmdb", what, mapping.tmdb(), isOfListRadarr() ? "id" : "tmdbid", "tmdb", "idstmdb", "tmdbmovieid",
                "tmdbtvid").ifPresent(ids::add);
        number("tvdb", what, mapping.tvdb(), "tvdbid", "tvdb", "idstvdb").ifPresent(ids::add);
        String name = text(mapping.title(), "letterboxdfilmtitle", "title", "name", "originaltitle");
        Integer year = Told.year(text(mapping.year(), "letterboxdfilmyear", "year", "releaseyear", "releasedate",
                "firstairdate", "premiered"));
        var dated = DATED.matcher(year == null && name != null ? name : "");
        boolean isDated = dated.matches();
        return ids.isEmpty() && name == null ? Optional.empty()
                : Optional.of(new MediaRef(what, List.copyOf(ids), isDated ? dated.group(1) : name, null,
                        isDated ? Integer.valueOf(dated.group(2)) : year, null, null, Facts.NONE));
    }

    private Optional<ExternalId> imdb(WebSettings.Mapping mapping) {
        String text = text(mapping.imdb(), "imdbid", "imdb", "idsimdb", "const", "tconst", "imdburl");
        var found = IMDB.matcher(text == null ? "" : text.toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(ExternalId.imdb(found.group())) : Optional.empty();
    }

    private Optional<ExternalId> number(String service, MediaKind what, String own, String... usual) {
        String text = text(own, usual);
        return what != MediaKind.UNKNOWN && text != null && text.matches("[1-9]\\d{0,17}")
                ? Optional.of(new ExternalId(service + "-" + what, text))
                : Optional.empty();
    }

    private MediaKind kind(WebSettings.Mapping mapping) {
        MediaKind told = kind(text(mapping.type(), "mediatype", "type", "titletype", "kind", "category"));
        if (told != MediaKind.UNKNOWN) {
            return told;
        }
        if (kind != MediaKind.UNKNOWN || mapping.kind() != null) {
            return kind == MediaKind.UNKNOWN ? kind(mapping.kind()) : kind;
        }
        if (isOfListRadarr() || fields.containsKey("tmdbmovieid")) {
            return MediaKind.MOVIE;
        }
        // Only shows are numbered by TheTVDB where lists are made of it.
        boolean isShow = fields.containsKey("tmdbtvid") || text(mapping.tvdb(), "tvdbid", "tvdb") != null
                && text(mapping.tmdb(), "tmdbid", "tmdb") == null;
        return isShow ? MediaKind.SHOW : MediaKind.UNKNOWN;
    }

    static MediaKind kind(String word) {
        return switch (word == null ? "" : plain(word)) {
            case "movie", "movies", "film", "films", "feature", "featurefilm", "tvmovie" -> MediaKind.MOVIE;
            case "show", "shows", "series", "tv", "tvshow", "tvseries", "tvminiseries", "miniseries" -> MediaKind.SHOW;
            case "episode", "tvepisode" -> MediaKind.EPISODE;
            case "season" -> MediaKind.SEASON;
            default -> MediaKind.UNKNOWN;
        };
    }

    /** It makes rows of Letterboxd's films, whose bare id is TMDb's. */
    private boolean isOfListRadarr() {
        return fields.getOrDefault("cleantitle", "").startsWith("/film/");
    }

    private String text(String own, String... usual) {
        List<String> names = own == null || own.isBlank() ? Arrays.asList(usual) : List.of(plain(own));
        return names.stream().map(fields::get).filter(Objects::nonNull).map(String::strip)
                .filter(text -> !text.isEmpty()).findFirst().orElse(null);
    }
}
