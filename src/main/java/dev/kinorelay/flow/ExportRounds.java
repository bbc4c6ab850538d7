package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.AccountBook.Standing;
import dev.kinorelay.ledger.FileMemory;
import dev.kinorelay.service.Exporter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets a service make export files of an account; whoever is in its way is left alone for longer each time. */
@Component
public class ExportRounds {

    private static final int LAST_RUNG = 5;
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Map<String, Exporter> exporters;
    private final AccountBook book;
    private final Inbox inbox;
    private final FileMemory memory;
    private final Path reports;
    private final Clock clock;

    ExportRounds(List<Exporter> exporters, AccountBook book, Inbox inbox, FileMemory memory,
            @Value("${kinorelay.data}") Path data, Clock clock) {
        this.exporters = exporters.stream().collect(Collectors.toMap(Exporter::service, Function.identity()));
        this.book = book;
        this.inbox = inbox;
        this.memory = memory;
        this.reports = data.resolve("reports");
        this.clock = clock;
    }

    /** What came of it, in words. The first time something is in the way it is thrown, and after that only told. */
    public String go(Account account, List<Shelf> shelves) {
        var exporter = Optional.ofNullable(exporters.get(account.service())).orElseThrow(() -> new NeedsAttention(
                account + " makes no export files that could be asked for",
                "Choose another account in the pipeline."));
        var standing = book.find(account.person(), account.name()).orElseThrow(() -> new NeedsAttention(
                account + " is not connected", "Connect it on the accounts page, or take it out of the pipeline."));
        if (standing.rests()) {
            return account + " is not asked for anything: "
                    + Optional.ofNullable(standing.trouble()).orElse("it is paused.");
        }
        if (standing.due().isAfter(clock.instant())) {
            return account + " is left alone until " + standing.due() + ": " + standing.reason();
        }
        try {
            String words = exporter.round(account, shelves, new BroughtHome(account, inbox, memory, reports));
            book.rest(account, 0, Instant.EPOCH, null);
            return words;
        } catch (TryLater later) {
            return setBack(standing, later);
        } catch (NeedsAttention attention) {
            book.needsAttention(account, attention);
            throw attention;
        }
    }

    private String setBack(Standing standing, TryLater later) {
        var patience = later.isTold() ? later.after() : FIRST.multipliedBy(1L << Math.min(standing.rung(), LAST_RUNG));
        var until = clock.instant().plus(patience.compareTo(LONGEST) > 0 && !later.isTold() ? LONGEST : patience);
        book.rest(standing.account(), Math.min(standing.rung() + 1, LAST_RUNG), until, later.getMessage());
        if (standing.rung() == 0) {
            throw later;
        }
        return standing.account() + " is left alone until " + until + ": " + later.getMessage();
    }
}
