package dev.kinorelay.service.movielens;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Handout;
import dev.kinorelay.service.NamedTable;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import dev.kinorelay.table.ColumnNames;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The tables of a member: ratings, and the wishlist, which has no rating. */
@Component
class MovielensCsv implements Format {

    static final String AGAIN = "Export it from MovieLens again (your profile, Import/export) and drop it as it comes.";

    @Override
    public String name() {
        return "movielens-csv";
    }

    @Override
    public String service() {
        return "movielens";
    }

    @Override
    public Handout handout() {
        return new Handout("MovieLens: CSV of your ratings or wishlist",
                "ratings in half stars out of 5, the wishlist as watchlist, with IMDb's and TMDb's ids",
                "movielens.org: profile, Import/export",
                "No days; the research data sets (`userId,movieId,…`) are many people's and name no title, so they are"
                        + " not taken, unless a table has `imdbId` or `tmdbId` beside `movieId`");
    }

    @Override
    public Recognition recognise(Peek head) {
        return NamedTable.columns(head).map(MovielensCsv::of).orElse(Recognition.Foreign.NO_HINT);
    }

    private static Recognition of(ColumnNames names) {
        boolean ours = names.at("movie_id", "movieId") >= 0;
        boolean known = names.at("imdb_id", "imdbId", "tmdb_id", "tmdbId") >= 0;
        if (ours && known && names.at("userId") < 0 && names.has("title")) {
            return new Recognition.Known(List.of(names.has("rating") ? Shelf.RATINGS : Shelf.WATCHLIST));
        }
        boolean links = known && !names.has("title");
        if (ours && (links || names.hasAll("userId", "rating") || names.hasAll("userId", "tag"))) {
            return new Recognition.Unwanted(
                    "This is a table of MovieLens's research data: movieId alone names no title,"
                            + " and it may be of many people.",
                    "Export your own ratings on movielens.org (profile,"
                            + " Import/export); those carry IMDb's ids.");
        }
        return Recognition.Foreign.NO_HINT;
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        return NamedTable.read(file, rejects, AGAIN, names -> new MemberRows(names, file, sink));
    }
}
