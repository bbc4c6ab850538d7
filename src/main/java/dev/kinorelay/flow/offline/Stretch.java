package dev.kinorelay.flow.offline;

import dev.kinorelay.domain.CatalogueRow;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.engine.TitleKeys;
import dev.kinorelay.ledger.CatalogueTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows that are written together; what they are found by is worked out before the ledger's writer is held. */
final class Stretch {

    private final List<CatalogueRow.Title> titles = new ArrayList<>();
    private final List<CatalogueRow.Place> places = new ArrayList<>();
    private final List<CatalogueRow.Votes> votes = new ArrayList<>();
    private final List<CatalogueRow.Name> others = new ArrayList<>();
    private final List<CatalogueTitles.Name> names = new ArrayList<>();

    void add(CatalogueRow row) {
        switch (row) {
            case CatalogueRow.Title title -> {
                titles.add(title);
                // Nobody looks for an episode by its name alone.
                if (title.kind() == MediaKind.MOVIE || title.kind() == MediaKind.SHOW) {
                    TitleKeys.of(title.title(), title.original())
                            .forEach(key -> names.add(new CatalogueTitles.Name(key, title.id(), null)));
                }
            }
            case CatalogueRow.Place place -> places.add(place);
            case CatalogueRow.Votes one -> votes.add(one);
            case CatalogueRow.Name name -> others.add(name);
        }
    }

    /** Before {@link #write}, and outside of any transaction. */
    void prepare(CatalogueTitles into) {
        Set<Long> known = into.moviesAndShows(others.stream().map(CatalogueRow.Name::id).collect(Collectors.toSet()));
        others.stream().filter(name -> known.contains(name.id()))
                .forEach(name -> TitleKeys.of(name.name(), null)
                        .forEach(key -> names.add(new CatalogueTitles.Name(key, name.id(), name.name()))));
    }

    void write(CatalogueTitles into) {
        into.put(titles);
        into.name(names);
        into.place(places);
        into.vote(votes);
    }
}
