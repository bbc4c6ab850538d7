package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.CatalogueTitle;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.OfflineTitles;
import dev.kinorelay.service.Purpose;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** IMDb's data sets as a look-up, as far as they were imported; asks nobody. */
@Component
class ImdbLookup implements Lookup {

    static final String SERVICE = "imdb";
    private static final int AT_ONCE = 1000;

    private final OfflineTitles titles;

    ImdbLookup(OfflineTitles titles) {
        this.titles = titles;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return titles.whole(ImdbCatalogue.TITLES) ? Optional.empty()
                : Optional.of(new NeedsAttention("IMDb's data sets are not imported",
                        "Import them under Settings, Look-ups.", "kinorelay.imdb.datasets"));
    }

    @Override
    public int batch() {
        return AT_ONCE;
    }

    @Override
    public int parallel() {
        return 1;
    }

    @Override
    public boolean knows(MediaRef ref) {
        return TitleNumber.of(ref).isPresent();
    }

    @Override
    public List<Optional<MediaRef>> identify(List<MediaRef> refs, Purpose purpose) {
        var numbers = refs.stream().map(TitleNumber::of).toList();
        var found = titles.find(numbers.stream().flatMap(Optional::stream).distinct().toList());
        return numbers.stream().map(number -> number.map(found::get).map(ImdbLookup::ref)).toList();
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public List<Candidate> search(MediaRef wanted, Purpose purpose) {
        if (wanted.title() == null || wanted.title().isBlank()) {
            return List.of();
        }
        return switch (wanted.kind()) {
            case MOVIE, SHOW, UNKNOWN -> titles.search(wanted).stream().map(ImdbLookup::candidate).toList();
            case SEASON, EPISODE -> List.of();
        };
    }

    private static Candidate candidate(CatalogueTitle title) {
        return new Candidate(ref(title), title.otherNames(),
                title.votes() == null ? null : (Double) (double) title.votes().votes(), null);
    }

    private static MediaRef ref(CatalogueTitle found) {
        var title = found.title();
        var place = found.place();
        var votes = found.votes();
        var facts = new Facts(title.type(), title.genres(), votes == null ? null : votes.rating(),
                votes == null ? null : votes.votes(), title.runtime(), null, List.of());
        List<ExternalId> show = place == null ? List.of() : List.of(TitleNumber.id(place.show()));
        return new MediaRef(title.kind(), List.of(TitleNumber.id(title.id())), title.title(), title.original(),
                title.year(), place == null ? null : place.season(), place == null ? null : place.episode(), facts,
                show);
    }
}
