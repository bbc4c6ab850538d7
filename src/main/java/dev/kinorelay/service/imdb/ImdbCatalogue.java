package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.CatalogueRow;
import dev.kinorelay.domain.CatalogueRow.Name;
import dev.kinorelay.domain.CatalogueRow.Place;
import dev.kinorelay.domain.CatalogueRow.Title;
import dev.kinorelay.domain.CatalogueRow.Votes;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.service.Catalogue;
import dev.kinorelay.service.CatalogueRows;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** IMDb's data sets: https://developer.imdb.com/non-commercial-datasets/. */
@Component
class ImdbCatalogue implements Catalogue {

    static final String TITLES = "title.basics.tsv.gz";
    private static final String EPISODES = "title.episode.tsv.gz";
    private static final String RATINGS = "title.ratings.tsv.gz";
    private static final String NAMES = "title.akas.tsv.gz";

    private final ImdbSettings settings;

    ImdbCatalogue(ImdbSettings settings) {
        this.settings = settings;
    }

    @Override
    public String service() {
        return ImdbLookup.SERVICE;
    }

    @Override
    public List<String> files() {
        return List.of(TITLES, EPISODES, RATINGS, NAMES);
    }

    @Override
    public Path folder() {
        return settings.datasets();
    }

    @Override
    public URI source() {
        return settings.source();
    }

    @Override
    public CatalogueRows open(String file, InputStream unpacked) throws IOException {
        var rows = new TabRows(unpacked);
        return switch (file) {
            case TITLES -> new Sheet(file, rows, ImdbCatalogue::title, "tconst", "titleType", "primaryTitle",
                    "originalTitle", "isAdult", "startYear", "runtimeMinutes", "genres");
            case EPISODES -> new Sheet(file, rows, ImdbCatalogue::place, "tconst", "parentTconst", "seasonNumber",
                    "episodeNumber");
            case RATINGS -> new Sheet(file, rows, ImdbCatalogue::votes, "tconst", "averageRating", "numVotes");
            case NAMES -> new Sheet(file, rows, ImdbCatalogue::name, "titleId", "title");
            default -> throw new IllegalArgumentException(file);
        };
    }

    private static CatalogueRow title(Sheet row) {
        long id = row.id(0);
        String name = row.text(2);
        if (id < 0 || name == null) {
            throw row.nonsense();
        }
        var type = type(row.text(1));
        if (type.nothingToWatch() != null || row.number(4) == 1) {
            return null;
        }
        String original = row.text(3);
        String genres = row.text(7);
        return new Title(id, type.kind(), type.word(), name, name.equals(original) ? null : original, row.whole(5),
                row.whole(6), genres == null ? List.of() : List.of(genres.split(",")));
    }

    /** A video is a film that was never shown in a cinema; its word in an export is not as clear. */
    private static TitleType type(String word) {
        return "video".equals(word) ? new TitleType(word, MediaKind.MOVIE, null) : TitleType.of(word);
    }

    private static CatalogueRow place(Sheet row) {
        if (row.id(0) < 0 || row.id(1) < 0) {
            throw row.nonsense();
        }
        return new Place(row.id(0), row.id(1), row.whole(2), row.whole(3));
    }

    private static CatalogueRow votes(Sheet row) {
        String rating = row.text(1);
        if (row.id(0) < 0 || rating == null || !rating.matches("\\d{1,2}(\\.\\d+)?") || row.number(2) < 0) {
            throw row.nonsense();
        }
        return new Votes(row.id(0), Double.parseDouble(rating), row.number(2));
    }

    private static CatalogueRow name(Sheet row) {
        String name = row.text(1);
        if (row.id(0) < 0 || name == null) {
            throw row.nonsense();
        }
        return new Name(row.id(0), name);
    }
}
