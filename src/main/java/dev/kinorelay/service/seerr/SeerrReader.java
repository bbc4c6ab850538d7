package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The own watchlist, and the shelf of requests: every title nobody needs to ask for any more, for it is there, asked for, or a person said no. */
@Component
final class SeerrReader implements Reader {

    private final SeerrState state;
    private final SeerrManners manners;
    private final SeerrWatchlist watchlist;

    SeerrReader(SeerrState state, SeerrManners manners, SeerrWatchlist watchlist) {
        this.watchlist = watchlist;
        this.state = state;
        this.manners = manners;
    }

    @Override
    public String service() {
        return SeerrLookup.SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return shelf.equals(Shelf.REQUESTS) || shelf.equals(Shelf.WATCHLIST);
    }

    private record Settled(SeerrTitle title, SeerrStanding standing) {

        String line() {
            return title.ids() + " " + standing;
        }

        Entry entry() {
            var ref = new MediaRef(title.key().kind(), title.ids(), null, null, null, null, null, Facts.NONE);
            Instant since = title.asked().stream().map(SeerrTitle.Asked::made).min(Comparator.naturalOrder())
                    .filter(made -> made.isAfter(Instant.EPOCH)).orElse(null);
            return new Entry(ref, Value.PRESENT, since, null, standing.toString(), 0);
        }
    }

    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        return shelf.equals(Shelf.WATCHLIST) ? watchlist.read(account, since, sink) : requests(account, since, sink);
    }

    private Reading requests(Account account, Since since, Consumer<Entry> sink) {
        var known = state.now(account);
        boolean is4k = manners.of(account).is4k();
        List<Settled> settled = new ArrayList<>();
        known.titles().forEach((key, title) -> {
            var standing = title.standing(is4k, known.version());
            if (!standing.mayBeAskedFor()) {
                settled.add(new Settled(title, standing));
            }
        });
        settled.sort(Comparator.comparing(Settled::line));
        String mark = Fingerprint.of(settled.stream().map(Settled::line));
        if (mark.equals(since.mark())) {
            return new Reading(Reading.Extent.UNCHANGED, mark, words(settled));
        }
        settled.forEach(one -> sink.accept(one.entry()));
        return new Reading(Reading.Extent.WHOLE, mark, words(settled));
    }

    /** What a person said no to is told in each run, or nobody would know why it is not asked for. */
    private static String words(List<Settled> settled) {
        Map<SeerrStanding, Integer> counts = new EnumMap<>(SeerrStanding.class);
        settled.stream().filter(one -> !one.standing.isThere())
                .forEach(one -> counts.merge(one.standing, 1, Integer::sum));
        if (counts.isEmpty()) {
            return null;
        }
        return "Left alone in Seerr, because a person said no: " + String.join(", ",
                counts.entrySet().stream().map(each -> each.getValue() + " " + each.getKey()).toList()) + ".";
    }
}
