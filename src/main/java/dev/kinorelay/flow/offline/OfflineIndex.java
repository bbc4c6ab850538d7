package dev.kinorelay.flow.offline;

import dev.kinorelay.domain.CatalogueTitle;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.engine.TitleKeys;
import dev.kinorelay.ledger.CatalogueFiles;
import dev.kinorelay.ledger.CatalogueTitles;
import dev.kinorelay.service.OfflineTitles;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the ledger holds of the catalogue. */
@Component
class OfflineIndex implements OfflineTitles {

    /** So many bear the commonest names; the matcher looks at no more. */
    private static final int MOST = 50;
    private static final int NO_YEAR = 1000;

    private final CatalogueTitles titles;
    private final CatalogueFiles files;

    OfflineIndex(CatalogueTitles titles, CatalogueFiles files) {
        this.titles = titles;
        this.files = files;
    }

    @Override
    public boolean whole(String file) {
        return files.find(file).filter(CatalogueFiles.Progress::whole).isPresent();
    }

    @Override
    public Map<Long, CatalogueTitle> find(Collection<Long> ids) {
        return titles.find(ids);
    }

    @Override
    public List<CatalogueTitle> search(MediaRef wanted) {
        Map<Long, CatalogueTitle> found = new LinkedHashMap<>();
        titles.named(TitleKeys.of(wanted.title(), wanted.originalTitle())).stream()
                .filter(title -> isOfItsKind(wanted, title))
                .forEach(title -> found.merge(title.title().id(), title, OfflineIndex::both));
        return found.values().stream().sorted(Comparator.comparingInt((CatalogueTitle title) -> away(wanted, title))
                .thenComparing(Comparator.comparingLong(OfflineIndex::votes).reversed())).limit(MOST).toList();
    }

    private static boolean isOfItsKind(MediaRef wanted, CatalogueTitle title) {
        return wanted.kind() == MediaKind.UNKNOWN || wanted.kind() == title.title().kind();
    }

    private static CatalogueTitle both(CatalogueTitle one, CatalogueTitle same) {
        return new CatalogueTitle(one.title(), one.place(), one.votes(),
                Stream.concat(one.otherNames().stream(), same.otherNames().stream()).distinct().toList());
    }

    /** Years between what is wanted and what it is. */
    private static int away(MediaRef wanted, CatalogueTitle title) {
        Integer year = title.title().year();
        return wanted.year() == null ? 0 : year == null ? NO_YEAR : Math.abs(year - wanted.year());
    }

    private static long votes(CatalogueTitle title) {
        return title.votes() == null ? 0 : title.votes().votes();
    }
}
