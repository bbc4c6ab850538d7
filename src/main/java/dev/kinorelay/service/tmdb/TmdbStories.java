package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Details;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Picture;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Storyteller;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what TMDb tells. Whoever shows it says that it is from there. */
@Component
class TmdbStories implements Storyteller {

    private final TmdbKey key;
    private final TmdbIdentity identity;
    private final TmdbCatalogue catalogue;
    private final TmdbCalls calls;

    TmdbStories(TmdbKey key, TmdbIdentity identity, TmdbCatalogue catalogue, TmdbCalls calls) {
        this.key = key;
        this.identity = identity;
        this.catalogue = catalogue;
        this.calls = calls;
    }

    @Override
    public String service() {
        return TmdbCalls.SERVICE;
    }

    @Override
    public String credit() {
        return "This product uses the TMDB API but is not endorsed or certified by TMDB.";
    }

    @Override
    public Optional<Details> tell(MediaRef ref, Purpose purpose) {
        key.hindrance().ifPresent(hindrance -> {
            throw hindrance;
        });
        return told(ref).or(() -> identity.knows(ref) ? identity.of(ref).flatMap(this::told) : Optional.empty());
    }

    private Optional<Details> told(MediaRef ref) {
        return catalogue.own(ref).map(answer -> details(TmdbCatalogue.kindOf(ref), answer));
    }

    private static Details details(MediaKind kind, JsonNode told) {
        var credits = told.has("credits") ? told.path("credits") : told;
        var cast = credits.has("cast") ? credits.path("cast") : credits.path("guest_stars");
        return new Details(withVotes(TmdbTitles.ref(kind, told), told), TmdbTitles.text(told, "overview"),
                TmdbTitles.text(told, "tagline"), languages(told), people(cast, "character"),
                people(credits.path("crew"), "job"), seasons(told),
                TmdbTitles.text(told.path("belongs_to_collection"), "name"), TmdbPictures.poster(told),
                TmdbPictures.backdrop(told));
    }

    private static MediaRef withVotes(MediaRef ref, JsonNode told) {
        long votes = told.path("vote_count").asLong();
        var facts = ref.facts();
        return votes == 0 ? ref
                : new MediaRef(ref.kind(), ref.ids(), ref.title(), ref.originalTitle(), ref.year(), ref.season(),
                        ref.episode(), new Facts(facts.titleType(), facts.genres(),
                                told.path("vote_average").asDouble(), votes, facts.runtime(), facts.released(),
                                facts.directors()),
                        ref.show());
    }

    private static List<String> languages(JsonNode told) {
        return told.path("spoken_languages").valueStream().map(language -> TmdbTitles.text(language, "english_name"))
                .filter(name -> name != null).toList();
    }

    private static List<Details.Credit> people(JsonNode people, String role) {
        return people.valueStream().filter(one -> TmdbTitles.text(one, "name") != null)
                .map(one -> new Details.Credit(TmdbTitles.text(one, "name"), TmdbTitles.text(one, role),
                        TmdbPictures.profile(one)))
                .toList();
    }

    private static List<Details.SeasonLine> seasons(JsonNode told) {
        return told.path("seasons").valueStream().filter(season -> season.path("season_number").isInt())
                .map(season -> new Details.SeasonLine(season.path("season_number").intValue(),
                        TmdbTitles.text(season, "name"), TmdbTitles.text(season, "air_date"),
                        TmdbTitles.whole(season, "episode_count"), TmdbPictures.poster(season)))
                .toList();
    }

    @Override
    public Optional<InputStream> picture(Picture picture, int width) {
        return TmdbPictures.place(picture, width).flatMap(place -> calls.picture(place.size(), place.file()))
                .map(ByteArrayInputStream::new);
    }
}
