package dev.kinorelay.web.addon;

import dev.kinorelay.domain.Details;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.flow.desk.TitleDesk;
import dev.kinorelay.ledger.Showcase;
import dev.kinorelay.ledger.Titles;
import dev.kinorelay.web.PictureAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All about one title: what is known here, and where that says nothing what was told. */
@Component
class Metas {

    private static final int CAST = 8;

    private final Titles titles;
    private final TitleDesk desk;
    private final Showcase showcase;

    Metas(Titles titles, TitleDesk desk, Showcase showcase) {
        this.titles = titles;
        this.desk = desk;
        this.showcase = showcase;
    }

    /** Where the addon is found, and where its pictures are. */
    record Place(String here, String pictures) {}

    /** Empty when no title here has the id, or it is of another kind. */
    Optional<Meta> of(Asked asked, Place place) {
        ExternalId id = ExternalId.imdb(asked.id());
        return Kind.of(asked.type()).flatMap(kind -> Optional.ofNullable(titles.byIds(List.of(id)).get(id))
                .flatMap(desk::title).filter(whole -> whole.sheet().ref().kind() == kind.kind)
                .map(whole -> meta(kind, id.value(), whole, place)));
    }

    private Meta meta(Kind kind, String id, TitleDesk.Whole whole, Place place) {
        MediaRef ref = whole.sheet().ref();
        Details told = whole.story().details();
        String poster = told == null ? null : PictureAddress.of(told.poster(), "w342");
        String background = told == null ? null : PictureAddress.wide(told.backdrop());
        Integer runtime = either(ref, told, each -> each.facts().runtime());
        List<String> directors = ref.facts().directors();
        List<String> cast = told == null ? List.of()
                : told.cast().stream().map(Details.Credit::name).distinct().limit(CAST).toList();
        return new Meta(id, kind.type, Briefs.name(ref, id),
                poster == null ? Briefs.poster(id) : place.pictures() + poster, "poster", Briefs.year(ref),
                Briefs.rating(ref), ref.facts().genres(),
                Briefs.moment(either(ref, told, each -> each.facts().released())),
                told == null ? null : told.overview(), background == null ? null : place.pictures() + background,
                runtime == null ? null : runtime + " min", directors, cast,
                links(id, ref, cast, place.here() + "/titles/" + whole.sheet().id()),
                kind == Kind.SERIES ? videos(id, whole) : null, Briefs.hints(kind, id));
    }

    private static <T> T either(MediaRef ref, Details told, Function<MediaRef, T> part) {
        T own = part.apply(ref);
        return own != null || told == null ? own : part.apply(told.ref());
    }

    private static List<Meta.Link> links(String id, MediaRef ref, List<String> cast, String page) {
        String rating = Briefs.rating(ref);
        return Stream.of(
                Stream.of(new Meta.Link(rating == null ? "IMDb" : rating, "imdb", "https://imdb.com/title/" + id)),
                ref.facts().directors().stream().map(name -> search(name, "Directors")),
                cast.stream().map(name -> search(name, "Cast")),
                Stream.of(new Meta.Link("In my Kinorelay", "Kinorelay", page))).flatMap(each -> each).toList();
    }

    private static Meta.Link search(String name, String category) {
        return new Meta.Link(name, category, "stremio:///search?search="
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** Each number once, for a client drops the second. */
    private List<Meta.Video> videos(String id, TitleDesk.Whole whole) {
        Map<String, Meta.Video> videos = new LinkedHashMap<>();
        for (MediaRef episode : showcase.episodes(whole.sheet().id())) {
            if (episode.season() != null && episode.episode() != null) {
                String video = id + ":" + episode.season() + ":" + episode.episode();
                videos.putIfAbsent(video, new Meta.Video(video,
                        episode.title() == null ? "Episode " + episode.episode() : episode.title(), episode.season(),
                        episode.episode(), Briefs.moment(episode.facts().released())));
            }
        }
        return List.copyOf(videos.values());
    }
}
