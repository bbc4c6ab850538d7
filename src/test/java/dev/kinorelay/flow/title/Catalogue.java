package dev.kinorelay.flow.title;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A make-believe catalogue: it knows the titles it is given by any of their ids, and offers what has a word in common. */
public final class Catalogue implements Lookup {

    public final List<MediaRef> titles = new CopyOnWriteArrayList<>();
    public final AtomicInteger identified = new AtomicInteger();
    public final AtomicInteger searched = new AtomicInteger();
    /** What happens while it is asked for a title. */
    public volatile Runnable meanwhile = () -> {};
    public volatile NeedsAttention hindrance;
    public volatile RuntimeException trouble;
    private final String name;
    private final int batch;

    public Catalogue(String name, int batch) {
        this.name = name;
        this.batch = batch;
    }

    @Override
    public String service() {
        return name;
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return Optional.ofNullable(hindrance);
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public int parallel() {
        return 4;
    }

    @Override
    public boolean knows(MediaRef ref) {
        return ref.ids().stream().anyMatch(Catalogue::isKnown);
    }

    private static boolean isKnown(ExternalId id) {
        return id.namespace().equals(ExternalId.IMDB) || id.namespace().startsWith("tmdb-");
    }

    @Override
    public List<Optional<MediaRef>> identify(List<MediaRef> refs, Purpose purpose) {
        identified.incrementAndGet();
        complain();
        return refs.stream()
                .map(ref -> titles.stream().filter(title -> title.ids().stream().anyMatch(ref.ids()::contains))
                        .findFirst())
                .toList();
    }

    private void complain() {
        if (trouble != null) {
            throw trouble;
        }
    }

    @Override
    public boolean searches() {
        return true;
    }

    /** Only its own id, as most catalogues do. */
    @Override
    public List<Candidate> search(MediaRef wanted, Purpose purpose) {
        searched.incrementAndGet();
        meanwhile.run();
        complain();
        var offers = new ArrayList<Candidate>();
        for (var title : titles) {
            if (plain(title).contains(plain(wanted).split(" ")[0])) {
                offers.add(Candidate.of(new MediaRef(title.kind(), List.of(title.ids().getFirst()), title.title(),
                        title.originalTitle(), title.year(), title.season(), title.episode(), title.facts())));
            }
        }
        return offers;
    }

    private static String plain(MediaRef ref) {
        return ref.title().toLowerCase(Locale.ROOT);
    }
}
