package dev.kinorelay.flow.story;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.desk.TitleDesk;
import dev.kinorelay.ledger.TitleSheets;
import dev.kinorelay.ledger.Titles;
import dev.kinorelay.service.Address;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Storyteller;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks those who tell about titles one after the other; the first that knows the title is heard. */
@Component
class TitleBook implements TitleDesk {

    private static final Story NOBODY = new Story(null, null, null, "Nobody here tells more about titles.",
            "What stands here is what your files and accounts told.");

    private final Titles titles;
    private final TitleSheets sheets;
    private final Tellers tellers;
    private final List<Address> addresses;

    TitleBook(Titles titles, TitleSheets sheets, Tellers tellers, ObjectProvider<Address> addresses) {
        this.titles = titles;
        this.sheets = sheets;
        this.tellers = tellers;
        this.addresses = addresses.orderedStream().toList();
    }

    @Override
    public Optional<Whole> title(TitleId id) {
        return titles.find(id).flatMap(title -> sheets.find(title.id()).map(sheet -> {
            var story = story(title.ref());
            return new Whole(sheet, story, links(sheet.ref(), story));
        }));
    }

    @Override
    public TitleId split(TitleId id, List<ExternalId> ids) {
        return titles.split(id, ids).made();
    }

    private Story story(MediaRef ref) {
        Story last = NOBODY;
        for (var teller : tellers.all()) {
            last = told(teller, ref);
            if (last.details() != null) {
                return last;
            }
        }
        return last;
    }

    private static Story told(Storyteller teller, MediaRef ref) {
        try {
            return teller.tell(ref, Purpose.PERSON)
                    .map(details -> new Story(details, teller.service(), teller.credit(), null, null))
                    .orElseGet(() -> silent(teller, teller.service() + " does not know this title.",
                            "It is known by its ids only; more may come with another file or look-up."));
        } catch (NeedsAttention trouble) {
            return silent(teller, trouble.getMessage(), trouble.remedy());
        } catch (TryLater trouble) {
            return silent(teller, trouble.getMessage(), "Reload the page in a while.");
        }
    }

    private static Story silent(Storyteller teller, String reason, String remedy) {
        return new Story(null, teller.service(), null, reason, remedy);
    }

    /** Ours first, then those that the story adds, if they belong to namespaces we have none of. */
    private List<Link> links(MediaRef ref, Story story) {
        var told = story.details() == null ? Stream.<ExternalId>empty()
                : story.details().ref().ids().stream().filter(id -> ref.id(id.namespace()).isEmpty());
        return Stream.concat(ref.ids().stream(), told).filter(Objects::nonNull).map(this::link).toList();
    }

    private Link link(ExternalId id) {
        return addresses.stream()
                .flatMap(address -> address.of(id).stream()
                        .map(page -> new Link(id.toString(), address.site(), page)))
                .findFirst().orElseGet(() -> new Link(id.toString(), null, null));
    }
}
