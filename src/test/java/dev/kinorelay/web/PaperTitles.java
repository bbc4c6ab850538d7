package dev.kinorelay.web;

import dev.kinorelay.domain.Details;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Picture;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.flow.desk.PictureDesk;
import dev.kinorelay.flow.desk.TitleDesk;
import dev.kinorelay.ledger.TitleSheets.Place;
import dev.kinorelay.ledger.TitleSheets.Sheet;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A film, a show, a title of which nothing more is told, and their pictures, on paper. */
public final class PaperTitles implements TitleDesk, PictureDesk {

    private static final byte[] DOT = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUl"
            + "EQVR42mPMaGj4DwAFBAKA5wJ8UgAAAABJRU5ErkJggg==");
    private static final Story UNTOLD = new Story(null, "tmdb", null, "TMDb is not asked, for no key is set.",
            "Set one.");
    private static final String CREDIT = "This product uses the TMDB API but is not endorsed or certified by TMDB.";

    @Override
    public Optional<Whole> title(TitleId id) {
        return Optional.ofNullable(switch (id.value()) {
            case "film", "earlier" ->
                whole("film", ref(MediaKind.MOVIE, "The Night Ferry", "Der Nachtdampfer"), places(),
                        told(MediaKind.MOVIE, List.of()));
            case "show" -> whole("show", ref(MediaKind.SHOW, "Northern Line", null), List.of(), told(MediaKind.SHOW,
                    List.of(new Details.SeasonLine(0, "Specials", null, 2, null),
                            new Details.SeasonLine(1, null, "2011-09-05", 8, new Picture("tmdb", "poster/s1.png")))));
            case "untold" ->
                whole("untold", ref(MediaKind.MOVIE, "Two Rivers <b>", "Two Rivers <b>"), places(), UNTOLD);
            default -> null;
        });
    }

    @Override
    public TitleId split(TitleId id, List<ExternalId> ids) {
        if (ids.isEmpty()) {
            throw new NeedsAttention("Some of the title's ids can be split off, not all and no others", "Choose some.");
        }
        return new TitleId("show");
    }

    private static Whole whole(String id, MediaRef ref, List<Place> places, Story story) {
        return new Whole(new Sheet(new TitleId(id), ref, places, places.isEmpty() ? List.of() : List.of(earlier())),
                story, List.of(
                        new Link("imdb:tt9000001", "IMDb", URI.create("https://www.imdb.com/title/tt9000001/")),
                        new Link("mubi:12", null, null)));
    }

    private static MediaRef ref(MediaKind kind, String title, String original) {
        return new MediaRef(kind, List.of(ExternalId.imdb("tt9000001"), new ExternalId("mubi", "12")), title, original,
                1987, null, null,
                new Facts("movie", List.of("Drama", "Mystery"), 7.4, 8321L, 118, "1987-03-01", List.of("A. Person")));
    }

    private static List<Place> places() {
        return List.of(
                new Place(Person.ME, "library", Shelf.RATINGS, Value.of(Rating.outOfTen(8)), Invented.NOW, null),
                new Place(Invented.ANNA, "library", Shelf.WATCHLIST, Value.PRESENT, Invented.NOW,
                        "with the neighbours"),
                new Place(Person.ME, "trakt", Shelf.HISTORY, Value.of(new Play(Invented.NOW, Play.Precision.DAY)),
                        Invented.NOW, null));
    }

    private static Place earlier() {
        return new Place(Person.ME, "library", Shelf.RATINGS, Value.of(Rating.outOfTen(5)),
                Invented.NOW.minus(Duration.ofDays(90)), null);
    }

    private static Story told(MediaKind kind, List<Details.SeasonLine> seasons) {
        var cast = IntStream.range(0, 9).mapToObj(i -> new Details.Credit("Actor " + i, i == 3 ? null : "Role " + i,
                i % 2 == 0 ? new Picture("tmdb", "profile/a" + i + ".png") : null)).toList();
        return new Story(new Details(ref(kind, "The Night Ferry", null),
                "A ferry leaves at midnight, and one passenger more goes ashore than went aboard.", "Nobody sleeps.",
                List.of("German", "Danish"), cast,
                List.of(new Details.Credit("A. Person", "Director", null),
                        new Details.Credit("A. Person", "Writer", null)),
                seasons, "The Ferry Collection", new Picture("tmdb", "poster/p1.png"),
                new Picture("tmdb", "backdrop/b1.png")), "tmdb", CREDIT, null, null);
    }

    @Override
    public Optional<Shown> picture(Wanted wanted) {
        return Optional.ofNullable(switch (wanted.name()) {
            case "gone.png" -> new Shown.Gone();
            case "down.png" -> new Shown.Later();
            case "none" -> null;
            default -> new Shown.Whole(ByteBuffer.wrap(DOT), "image/png");
        });
    }
}
