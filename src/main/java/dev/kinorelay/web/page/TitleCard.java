package dev.kinorelay.web.page;

import dev.kinorelay.domain.Details;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.flow.desk.TitleDesk;
import dev.kinorelay.web.PictureAddress;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A title as its page shows it: what is known here, and where that says nothing what was told. {@code ids}: our own. */
record TitleCard(String title, String original, String about, String tagline, String overview, String poster,
        List<String> ids, List<TitleFacts.Fact> facts, List<Season> seasons, List<TitleDesk.Link> links, String credit,
        String reason, String remedy) {

    /** One season of a show. */
    record Season(String title, String about, String poster) {}

    static TitleCard of(TitleDesk.Whole whole) {
        MediaRef ref = whole.sheet().ref();
        Details told = whole.story().details();
        String title = either(ref, told, MediaRef::title);
        String original = either(ref, told, MediaRef::originalTitle);
        return new TitleCard(title == null ? "No title" : title, Objects.equals(original, title) ? null : original,
                about(ref, told), of(told, Details::tagline), of(told, Details::overview),
                PictureAddress.of(of(told, Details::poster), "w342"),
                ref.ids().stream().map(ExternalId::toString).toList(),
                TitleFacts.of(ref, whole.story()),
                told == null ? List.of() : told.seasons().stream().map(TitleCard::season).toList(), whole.links(),
                whole.story().credit(), whole.story().reason(), whole.story().remedy());
    }

    private static <T> T of(Details told, Function<Details, T> part) {
        return told == null ? null : part.apply(told);
    }

    static <T> T either(MediaRef ref, Details told, Function<MediaRef, T> part) {
        T own = part.apply(ref);
        return own != null || told == null ? own : part.apply(told.ref());
    }

    private static String about(MediaRef ref, Details told) {
        MediaKind kind = ref.kind() == MediaKind.UNKNOWN && told != null ? told.ref().kind() : ref.kind();
        String place = ref.season() == null ? null
                : "Season " + ref.season() + (ref.episode() == null ? "" : ", episode " + ref.episode());
        return Stream.of(kind == MediaKind.UNKNOWN ? null : Words.shelf(kind.toString()),
                either(ref, told, MediaRef::year), place).filter(Objects::nonNull).map(Object::toString)
                .collect(Collectors.joining(" · "));
    }

    private static Season season(Details.SeasonLine season) {
        String episodes = season.episodes() == null ? null
                : season.episodes() == 1 ? "1 episode" : Words.number(season.episodes()) + " episodes";
        return new Season(season.title() == null ? "Season " + season.number() : season.title(),
                Stream.of(TitleFacts.day(season.aired()), episodes).filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                PictureAddress.of(season.poster(), "w185"));
    }
}
