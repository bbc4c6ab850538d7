package dev.kinorelay.web.api;

import dev.kinorelay.domain.Details;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.flow.desk.TitleDesk;
import dev.kinorelay.ledger.TitleSheets.Place;
import dev.kinorelay.web.PictureAddress;
import dev.kinorelay.web.Refusal;
import dev.kinorelay.web.TitleIds;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/titles")
class TitlesApi {

    private final TitleDesk desk;

    TitlesApi(TitleDesk desk) {
        this.desk = desk;
    }

    /** What the ledger knows of a title. */
    record TitleKnown(String titleId, String kind, List<String> ids, String title, String originalTitle, Integer year,
            Integer season, Integer episode, String released, Integer runtime, List<String> genres,
            List<String> directors, Double publicRating, Long votes, List<TitlePlace> shelves, TitleStory story) {

        static TitleKnown of(TitleDesk.Whole whole) {
            MediaRef ref = whole.sheet().ref();
            var facts = ref.facts();
            return new TitleKnown(whole.sheet().id().value(), ref.kind().toString(),
                    ref.ids().stream().map(ExternalId::toString).toList(), ref.title(), ref.originalTitle(), ref.year(),
                    ref.season(), ref.episode(), facts.released(), facts.runtime(), facts.genres(), facts.directors(),
                    facts.publicRating(), facts.votes(),
                    whole.sheet().stands().stream().map(TitlePlace::of).toList(), TitleStory.of(whole.story()));
        }
    }

    /** A shelf it stands on; {@code rating}: the person's own, out of ten. */
    record TitlePlace(String person, String account, String shelf, Double rating, String value, Instant since,
            String note) {

        static TitlePlace of(Place place) {
            var value = place.value();
            return new TitlePlace(place.person().name(), place.account(), place.shelf().name(),
                    value.rating() == null ? null : value.rating().ofTen(), value.code(), place.when(), place.note());
        }
    }

    /** What a service tells of it, or why none does. */
    record TitleStory(String service, String credit, String reason, String remedy, String title, String overview,
            String tagline, List<String> languages, String collection, String poster, String backdrop,
            List<TitleCredit> cast, List<TitleCredit> crew, List<TitleSeason> seasons) {

        static TitleStory of(TitleDesk.Story story) {
            Details told = story.details();
            return told == null
                    ? new TitleStory(story.service(), null, story.reason(), story.remedy(), null, null, null, List.of(),
                            null, null, null, List.of(), List.of(), List.of())
                    : new TitleStory(story.service(), story.credit(), null, null, told.ref().title(), told.overview(),
                            told.tagline(), told.languages(), told.collection(),
                            PictureAddress.of(told.poster(), "w342"),
                            PictureAddress.wide(told.backdrop()), told.cast().stream().map(TitleCredit::of).toList(),
                            told.crew().stream().map(TitleCredit::of).toList(),
                            told.seasons().stream().map(TitleSeason::of).toList());
        }
    }

    /** Somebody who took part. */
    record TitleCredit(String name, String role, String portrait) {

        static TitleCredit of(Details.Credit credit) {
            return new TitleCredit(credit.name(), credit.role(), PictureAddress.of(credit.portrait(), "w185"));
        }
    }

    /** One season of a show. */
    record TitleSeason(int number, String title, String aired, Integer episodes, String poster) {

        static TitleSeason of(Details.SeasonLine season) {
            return new TitleSeason(season.number(), season.title(), season.aired(), season.episodes(),
                    PictureAddress.of(season.poster(), "w185"));
        }
    }

    @GetMapping("/{id}")
    TitleKnown title(@PathVariable String id) {
        return desk.title(new TitleId(id)).map(TitleKnown::of).orElseThrow(() -> Refusal.unknown("title", id));
    }

    /** Which of a title's ids belong to another title. */
    record TitleSplitWish(List<String> ids) {}

    /** The title that was made of them. */
    record TitleMade(String titleId) {}

    @PostMapping("/{id}/split")
    TitleMade split(@PathVariable String id, @RequestBody TitleSplitWish wish) {
        var ids = wish.ids() == null ? List.<String>of() : wish.ids();
        return new TitleMade(desk.split(new TitleId(id), TitleIds.read(ids)).value());
    }
}
