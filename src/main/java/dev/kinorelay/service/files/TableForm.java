package dev.kinorelay.service.files;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.ExportForm;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A table of everything that is known of each entry, for spreadsheets and programs of one's own. */
@Component
class TableForm implements ExportForm {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String words() {
        return "everything as a table (CSV)";
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public Sheet open(Shelf shelf) {
        return new Sheet() {

            @Override
            public String head() {
                return "kind,title,original_title,year,season,episode,imdb,tmdb,tvdb,trakt,show_title,show_imdb,show_tmdb,"
                        + "show_tvdb,rating,rating_scale,watched_at,watched_precision,since,rank,note,genres\n";
            }

            @Override
            public Line line(Kept kept) {
                return new Line.Text(row(kept.entry(), kept.show()));
            }
        };
    }

    private static String row(Entry entry, MediaRef show) {
        MediaRef ref = entry.ref();
        Rating rating = entry.value().rating();
        Play play = entry.value().play();
        return Csv.row(ref.kind(), ref.title(), ref.originalTitle(), ref.year(), ref.season(), ref.episode(),
                Out.imdb(ref), Out.number("tmdb", ref), Out.number("tvdb", ref), Out.number("trakt", ref),
                show == null ? null : show.title(), Out.imdb(show), Out.number("tmdb", show), Out.number("tvdb", show),
                rating == null ? null : rating.toString().substring(0, rating.toString().indexOf('/')),
                rating == null ? null : rating.scale(), play == null ? null : play.at(),
                play == null ? null : play.precision().name().toLowerCase(Locale.ROOT), entry.since(),
                entry.rank(), entry.note(), String.join(", ", ref.facts().genres()));
    }
}
