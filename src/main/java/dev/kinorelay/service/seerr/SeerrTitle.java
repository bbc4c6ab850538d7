package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All that Seerr knows of one title: its state in both qualities, its seasons, and who asked for it. */
record SeerrTitle(Key key, List<ExternalId> ids, int status, int status4k, List<Season> seasons, List<Asked> asked) {

    static final int UNKNOWN = 1;
    static final int PENDING = 2;
    static final int PARTLY = 4;
    static final int AVAILABLE = 5;
    static final int SIX = 6;

    /** TMDb's number, which means something within the kind only. */
    record Key(MediaKind kind, long tmdb) {

        ExternalId id() {
            return new ExternalId("tmdb-" + kind, Long.toString(tmdb));
        }

        String path() {
            return (kind == MediaKind.MOVIE ? "/movie/" : "/tv/") + tmdb;
        }
    }

    record Season(int number, int status, int status4k) {}

    /** A request; {@code status}: 1 pending, 2 approved, 3 declined, 4 failed, 5 completed. */
    record Asked(long id, int status, boolean is4k, int user, List<Integer> seasons, Instant made) {

        boolean isPending() {
            return status == 1;
        }

        /** An answer to a request does not say it of itself in every version. */
        Asked in(boolean quality) {
            return new Asked(id, status, quality, user, seasons, made);
        }

        boolean isOpen() {
            return status == 1 || status == 2;
        }
    }

    static SeerrTitle unknown(Key key) {
        return new SeerrTitle(key, List.of(key.id()), UNKNOWN, UNKNOWN, List.of(), List.of());
    }

    SeerrTitle with(Asked more) {
        var all = new ArrayList<>(asked);
        all.add(more);
        return new SeerrTitle(key, ids, status, status4k, seasons, List.copyOf(all));
    }

    SeerrStanding standing(boolean is4k, SeerrVersion version) {
        int state = is4k ? status4k : status;
        if (!version.isOverseerr() && (status == SIX || status4k == SIX)) {
            return SeerrStanding.BLOCKLISTED;
        }
        if (state >= SIX) {
            return SeerrStanding.DELETED;
        }
        if (state == AVAILABLE || state == PARTLY && key.kind() == MediaKind.MOVIE) {
            return SeerrStanding.AVAILABLE;
        }
        if (has(is4k, 3) && !hasOpen(is4k)) {
            return SeerrStanding.DECLINED;
        }
        if (hasOpen(is4k) || state == PENDING || state == PENDING + 1) {
            return SeerrStanding.ASKED;
        }
        return state == PARTLY ? SeerrStanding.PARTLY : past(is4k);
    }

    /** Nothing is there and nothing is open: what was asked for once may have failed, or been there and gone. */
    private SeerrStanding past(boolean is4k) {
        return has(is4k, 4) ? SeerrStanding.FAILED : has(is4k, 5) ? SeerrStanding.DELETED : SeerrStanding.NEW;
    }

    private boolean has(boolean is4k, int state) {
        return asked.stream().anyMatch(one -> one.is4k() == is4k && one.status() == state);
    }

    private boolean hasOpen(boolean is4k) {
        return asked.stream().anyMatch(one -> one.is4k() == is4k && one.isOpen());
    }

    /** The seasons that are there or were asked for, and not in vain. */
    Set<Integer> takenSeasons(boolean is4k) {
        Set<Integer> taken = new TreeSet<>();
        seasons.stream().filter(season -> (is4k ? season.status4k() : season.status()) > UNKNOWN)
                .forEach(season -> taken.add(season.number()));
        asked.stream().filter(one -> one.is4k() == is4k && one.status() != 5)
                .forEach(one -> taken.addAll(one.seasons()));
        return taken;
    }
}
