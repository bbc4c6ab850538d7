package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out under which kind and id Trakt knows a title; asks Trakt where we do not know the kind, or it does not take our id. */
@Component
final class TraktAddresses {

    private static final String ANY = "movie,show,episode";

    private final TraktCalls calls;

    TraktAddresses(TraktCalls calls) {
        this.calls = calls;
    }

    /** Those that can be addressed; the others get their receipt. */
    List<Addressed> of(Account account, List<Parcel> batch, Receipts receipts) {
        List<Addressed> found = new ArrayList<>();
        for (Parcel parcel : batch) {
            of(account, parcel).ifPresentOrElse(found::add,
                    () -> receipts.put(Receipt.refused(parcel, unknown(parcel))));
        }
        return found;
    }

    private Optional<Addressed> of(Account account, Parcel parcel) {
        var ref = parcel.change().ref();
        return switch (ref.kind()) {
            case UNKNOWN -> lookedUp(account, parcel, ref.id(ExternalId.IMDB), "imdb", ANY);
            case EPISODE -> direct(parcel)
                    .or(() -> lookedUp(account, parcel, ref.id(ExternalId.IMDB), "imdb", "episode"))
                    .or(() -> lookedUp(account, parcel, ref.id("tmdb-episode"), "tmdb", "episode"));
            default -> direct(parcel);
        };
    }

    private static Optional<Addressed> direct(Parcel parcel) {
        var ref = parcel.change().ref();
        return TraktIds.best(ref).map(id -> new Addressed(parcel, ref.kind(), id));
    }

    /** Trakt's own id of what it finds under another. */
    private Optional<Addressed> lookedUp(Account account, Parcel parcel, Optional<ExternalId> id, String by,
            String kinds) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        JsonNode found = calls.get(account, "/search/" + by + "/" + id.get().value() + "?type=" + kinds).json();
        if (!found.isArray()) {
            throw TraktTrouble.nonsense(account, "a list of titles was asked for");
        }
        return TraktTitles.of(found.path(0))
                .flatMap(ref -> ref.id("trakt-" + ref.kind()).map(own -> new Addressed(parcel, ref.kind(), own)));
    }

    private static String unknown(Parcel parcel) {
        var ref = parcel.change().ref();
        return (ref.kind() == MediaKind.UNKNOWN || ref.kind() == MediaKind.EPISODE)
                && ref.id(ExternalId.IMDB).isPresent()
                        ? "Trakt does not know " + ref.id(ExternalId.IMDB).orElseThrow() + "."
                        : "The title has no id that Trakt looks titles up by (Trakt's own, IMDb, TMDb, TheTVDB).";
    }
}
