package dev.kinorelay.service.files;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.ExportForm;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tables like those IMDb exports today, which many other places take. */
@Component
class ImdbForm implements ExportForm {

    private static final String TITLE = "Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,"
            + "Num Votes,Release Date,Directors";

    private final Out out;

    ImdbForm(Out out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "imdb";
    }

    @Override
    public String words() {
        return "like IMDb's export (CSV)";
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public Optional<String> unfit(Shelf shelf) {
        return Optional.empty();
    }

    @Override
    public Sheet open(Shelf shelf) {
        return new Sheet() {

            private long position;

            @Override
            public String head() {
                return shelf.equals(Shelf.RATINGS) ? "Const,Your Rating,Date Rated," + TITLE + "\n"
                        : "Position,Const,Created,Modified,Description," + TITLE + ",Your Rating,Date Rated\n";
            }

            @Override
            public Line line(Kept kept) {
                return ImdbForm.this.line(shelf, kept.entry(), ++position);
            }
        };
    }

    private Line line(Shelf shelf, Entry entry, long position) {
        MediaRef ref = entry.ref();
        String tt = Out.imdb(ref);
        if (tt == null) {
            return new Line.LeftOut("IMDb knows titles by its own id, and none is known.");
        }
        Facts facts = ref.facts();
        String genres = String.join(", ", facts.genres());
        String directors = String.join(", ", facts.directors());
        LocalDate since = out.day(entry.since() == null ? Out.watched(entry) : entry.since());
        String url = "https://www.imdb.com/title/" + tt;
        if (shelf.equals(Shelf.RATINGS)) {
            return Out.stars(entry) == null ? new Line.LeftOut("IMDb rates from 1 to 10; this is below that.")
                    : new Line.Text(Csv.row(tt, Out.stars(entry), since, ref.title(), ref.originalTitle(), url,
                            type(ref), facts.publicRating(), facts.runtime(), ref.year(), genres, facts.votes(),
                            facts.released(), directors));
        }
        return new Line.Text(Csv.row(entry.rank() == null ? position : entry.rank(), tt, since, since, entry.note(),
                ref.title(), ref.originalTitle(), url + "/", type(ref), facts.publicRating(), facts.runtime(),
                ref.year(), genres, facts.votes(), facts.released(), directors, null, null));
    }

    private static String type(MediaRef ref) {
        String known = ref.facts().titleType();
        return known != null ? known : switch (ref.kind()) {
            case MOVIE -> "Movie";
            case SHOW -> "TV Series";
            case EPISODE -> "TV Episode";
            case SEASON, UNKNOWN -> null;
        };
    }
}
