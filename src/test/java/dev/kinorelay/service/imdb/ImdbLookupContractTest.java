package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.CatalogueRow;
import dev.kinorelay.domain.CatalogueTitle;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.LookupContract;
import dev.kinorelay.service.OfflineTitles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class ImdbLookupContractTest extends LookupContract {

    /** Three titles on a shelf. */
    private record Shelf(boolean whole, List<CatalogueTitle> titles) implements OfflineTitles {

        @Override
        public boolean whole(String file) {
            return whole;
        }

        @Override
        public Map<Long, CatalogueTitle> find(Collection<Long> ids) {
            return titles.stream().filter(title -> ids.contains(title.title().id()))
                    .collect(Collectors.toMap(title -> title.title().id(), title -> title));
        }

        @Override
        public List<CatalogueTitle> search(MediaRef wanted) {
            return titles.stream().filter(title -> title.title().title().equalsIgnoreCase(wanted.title()))
                    .filter(title -> wanted.kind() == MediaKind.UNKNOWN || wanted.kind() == title.title().kind())
                    .toList();
        }
    }

    private static final List<CatalogueTitle> THREE = List.of(title(113277, MediaKind.MOVIE, "Heat", 1995),
            title(78748, MediaKind.MOVIE, "Alien", 1979), title(5753856, MediaKind.SHOW, "Dark", 2017));

    private static CatalogueTitle title(long id, MediaKind kind, String name, int year) {
        return new CatalogueTitle(new CatalogueRow.Title(id, kind, "movie", name, null, year, 100, List.of("Drama")),
                null, new CatalogueRow.Votes(id, 8.1, 1000), List.of());
    }

    @Override
    protected Lookup lookup() {
        return new ImdbLookup(new Shelf(true, THREE));
    }

    @Override
    protected Optional<Lookup> notSetUp() {
        return Optional.of(new ImdbLookup(new Shelf(false, THREE)));
    }

    @Override
    protected boolean fallSilent() {
        return false;
    }
}
