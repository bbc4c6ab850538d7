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

/** Finds out under which kind and id Trakt knows a title; asks Trakt where we do not know the kind. */
@Component
final class TraktAddresses {

    private static final String KINDS = "?type=movie,show,episode";

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
        if (ref.kind() != MediaKind.UNKNOWN) {
            return TraktIds.best(ref, ref.kind()).map(id -> new Addressed(parcel, ref.kind(), id));
        }
        return ref.id(ExternalId.IMDB)
                .flatMap(imdb -> lookedUp(account, imdb).map(kind -> new Addressed(parcel, kind, imdb)));
    }

    private Optional<MediaKind> lookedUp(Account account, ExternalId imdb) {
        JsonNode found = calls.get(account, "/search/imdb/" + imdb.value() + KINDS).json();
        if (!found.isArray()) {
            throw TraktTrouble.nonsense(account, "a list of titles was asked for");
        }
        return found.isEmpty() ? Optional.empty() : TraktTitles.kind(found.path(0));
    }

    private static String unknown(Parcel parcel) {
        var ref = parcel.change().ref();
        return ref.kind() == MediaKind.UNKNOWN && ref.id(ExternalId.IMDB).isPresent()
                ? "Trakt does not know " + ref.id(ExternalId.IMDB).orElseThrow() + "."
                : "The title has no id that Trakt looks titles up by (Trakt's own, IMDb, TMDb, TheTVDB).";
    }
}
