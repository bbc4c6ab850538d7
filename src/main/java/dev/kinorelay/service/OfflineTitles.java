package dev.kinorelay.service;

import dev.kinorelay.domain.CatalogueTitle;
import dev.kinorelay.domain.MediaRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The titles of a catalogue that is kept on this machine: asking them asks nobody. */
public interface OfflineTitles {

    /** Whether the file that the others belong to was taken as a whole; before that, what is found may not be all there is. */
    boolean whole(String file);

    /** By the number in the catalogue; those not known are left out. */
    Map<Long, CatalogueTitle> find(Collection<Long> ids);

    /** Movies and shows that bear one of the reference's names, however it is written, the likeliest first. */
    List<CatalogueTitle> search(MediaRef wanted);
}
