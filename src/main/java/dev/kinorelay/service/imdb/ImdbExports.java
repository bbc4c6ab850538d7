package dev.kinorelay.service.imdb;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.PlaywrightException;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Budget;
import dev.kinorelay.service.Exporter;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Asks IMDb for one export a round, in turn, and fetches what was asked for: two page loads when all goes well. */
@Component
class ImdbExports implements Exporter {

    /** Apart from the account that public lists are read with: a wall in front of the pages stops nothing else. */
    static final String SERVICE = "imdb-pages";
    private static final Duration A_WHILE = Duration.ofMinutes(15);

    private final ImdbBrowser browser;
    private final ImdbPagesSettings settings;
    private final Vault vault;
    private final Budget budget;
    private final Map<Account, Turn> turns = new ConcurrentHashMap<>();

    ImdbExports(ImdbBrowser browser, ImdbPagesSettings settings, Vault vault, Budget budget) {
        this.browser = browser;
        this.settings = settings;
        this.vault = vault;
        this.budget = budget;
    }

    /** Whose turn it is; {@code asked}: it was asked for in the round before, and its file not found yet. */
    private record Turn(int number, boolean asked, Optional<String> listId) {

        private static final Turn FIRST = new Turn(0, false, Optional.empty());

        Turn next() {
            return new Turn(number + 1, false, Optional.empty());
        }
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public String round(Account account, List<Shelf> shelves, Sink sink) {
        var turn = turns.getOrDefault(account, Turn.FIRST);
        Shelf shelf = shelves.get(turn.number() % shelves.size());
        try {
            return browser.with(session(account), state -> vault.put(account, Map.of(Session.FIELD, state)),
                    context -> round(account, shelf, turn, context, sink));
        } catch (Visit.Unread unread) {
            sink.keep("imdb" + unread.path().replaceAll("\\W+", "-"), Skeleton.of(unread.content()));
            throw new TryLater(
                    unread.getMessage() + ", so that Kinorelay could not read it. What was seen of it is kept"
                            + " among the reports, without anything of yours; please pass it on. " + Obstacle.BY_HAND,
                    A_WHILE);
        } catch (NeedsAttention notThisOne) {
            turns.put(account, turn.next());
            throw notThisOne;
        }
    }

    private String session(Account account) {
        return vault.get(account, Session.FIELD).orElseThrow(() -> new NeedsAttention(
                account + " has no signed-in browser state.", "Connect it on the accounts page.", Session.FIELD));
    }

    private String round(Account account, Shelf shelf, Turn turn, BrowserContext context, Sink sink) {
        var visit = new Visit(settings, budget, Purpose.RUN, context);
        var standing = turn;
        if (!turn.asked()) {
            var asked = new ExportButton(visit).press(shelf);
            if (asked.empty()) {
                turns.put(account, turn.next());
                return "IMDb has nothing to export of " + shelf + ": it is empty there.";
            }
            standing = new Turn(turn.number(), true, asked.listId());
            turns.put(account, standing);
        }
        var file = new ExportsPage(visit, settings).fetch(shelf, standing.listId());
        if (file.isEmpty()) {
            return "IMDb still makes the export of " + shelf + "; it is fetched in the next round.";
        }
        boolean fresh = handOver(file.get(), shelf, sink);
        turns.put(account, standing.next());
        return "IMDb's export of " + shelf + (fresh ? " lies in the inbox." : " holds nothing new.");
    }

    private static boolean handOver(Download file, Shelf shelf, Sink sink) {
        try (InputStream content = file.createReadStream()) {
            return sink.take(shelf, file.suggestedFilename(), content);
        } catch (IOException | PlaywrightException broken) {
            throw new TryLater("IMDb's export of " + shelf + " broke off: " + broken.getMessage(), A_WHILE);
        }
    }

    /** For a person who waits: whether the state is still signed in. */
    String look(Account account) {
        return browser.with(session(account), state -> vault.put(account, Map.of(Session.FIELD, state)), context -> {
            new Visit(settings, budget, Purpose.PERSON, context).open(ExportsPage.PATH, List.of("body"));
            return "the exports page of IMDb";
        });
    }
}
