package dev.kinorelay.flow.offline;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.flow.desk.CatalogueDesk;
import dev.kinorelay.ledger.CatalogueFiles;
import dev.kinorelay.ledger.CatalogueFiles.Progress;
import dev.kinorelay.ledger.CatalogueTitles;
import dev.kinorelay.service.Catalogue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does one thing at a time with the catalogue, on a thread of its own; what was cut short goes on at the next start. */
@Component
class CatalogueOffice implements CatalogueDesk, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueOffice.class);
    private static final int FORGOTTEN_AT_ONCE = 20_000;

    private final Catalogue catalogue;
    private final CatalogueImport reading;
    private final CatalogueFiles files;
    private final CatalogueTitles titles;
    private final Fetching fetching;
    private Thread worker;
    private volatile Advance advance;
    private volatile NeedsAttention failure;

    CatalogueOffice(Catalogue catalogue, CatalogueImport reading, CatalogueFiles files, CatalogueTitles titles,
            Fetching fetching) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.files = files;
        this.titles = titles;
        this.fetching = fetching;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        if (files.all().stream().anyMatch(Progress::wanted)) {
            start(false);
        }
    }

    @Override
    public synchronized void start(boolean fetch) {
        if (isBusy()) {
            return;
        }
        failure = null;
        if (fetch) {
            work(new Advance(State.FETCHING, 0, System.nanoTime()), this::fetch);
        } else {
            var present = present();
            want(present);
            work(reading(present), now -> read(present, now));
        }
    }

    private void fetch(Advance now) {
        fetching.fetch(catalogue, now);
        if (!now.isStopped()) {
            var present = present();
            want(present);
            var next = reading(present);
            advance = next;
            read(present, next);
        }
    }

    private List<CatalogueFile> present() {
        try {
            List<CatalogueFile> found = new ArrayList<>();
            for (String name : catalogue.files()) {
                var file = CatalogueFile.in(catalogue.folder(), name);
                if (file != null) {
                    found.add(file);
                }
            }
            String first = catalogue.files().getFirst();
            if (found.stream().noneMatch(file -> file.name().equals(first)) && files.find(first).isEmpty()) {
                throw new NeedsAttention("There is no " + first + " in " + catalogue.folder().toAbsolutePath(),
                        "Put it there, or let it be fetched from " + catalogue.source() + ".",
                        "kinorelay." + catalogue.service() + ".datasets");
            }
            return found;
        } catch (IOException unreadable) {
            throw new NeedsAttention(catalogue.folder() + " cannot be read: " + unreadable.getMessage(),
                    "See that Kinorelay may read it.", "kinorelay." + catalogue.service() + ".datasets");
        }
    }

    private void want(List<CatalogueFile> present) {
        present.forEach(file -> files.put(file.wanted(files.find(file.name()).orElse(null))));
    }

    private Advance reading(List<CatalogueFile> present) {
        return new Advance(State.READING, present.stream().filter(this::isWanted).mapToLong(CatalogueFile::size).sum(),
                System.nanoTime());
    }

    private boolean isWanted(CatalogueFile file) {
        return files.find(file.name()).filter(Progress::wanted).isPresent();
    }

    private void read(List<CatalogueFile> present, Advance now) {
        for (var file : present) {
            if (isWanted(file) && !now.isStopped()) {
                now.at(file.name());
                reading.read(catalogue, file, files.find(file.name()).orElseThrow(), now::isStopped, now::add);
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (isBusy()) {
            advance.giveUp();
        }
    }

    @Override
    public synchronized void forget() {
        if (!isBusy()) {
            failure = null;
            files.forget();
            work(new Advance(State.FORGETTING, 0, System.nanoTime()), now -> {
                boolean more = true;
                while (more && !now.isStopped()) {
                    more = titles.forget(FORGOTTEN_AT_ONCE);
                }
            });
        }
    }

    private boolean isBusy() {
        return advance != null;
    }

    private void work(Advance now, Consumer<Advance> task) {
        advance = now;
        worker = Thread.ofPlatform().name("catalogue").daemon().start(() -> {
            try {
                task.accept(now);
            } catch (NeedsAttention trouble) {
                fail(trouble);
            } catch (RuntimeException defect) {
                failure = new NeedsAttention("Importing the data sets broke off (" + defect.getMessage() + ")",
                        "Start it again; it goes on where it was. If this goes on, please report this message.");
                LOG.error("Importing the data sets broke off", defect);
            } finally {
                isOver();
            }
        });
    }

    private void fail(NeedsAttention trouble) {
        if (!advance.isStopped()) {
            failure = trouble;
            LOG.warn("{} {}", trouble.getMessage(), trouble.remedy());
            files.wantNone();
        }
    }

    private void isOver() {
        try {
            if (advance.isGivenUp()) {
                files.wantNone();
            }
        } finally {
            advance = null;
        }
    }

    @Override
    public Standing standing() {
        var now = advance;
        var why = failure;
        var parts = files.all();
        var state = now != null ? now.state
                : why != null ? State.FAILED
                        : parts.isEmpty() ? State.EMPTY
                                : parts.stream().allMatch(Progress::done) ? State.DONE : State.STOPPED;
        return new Standing(state, now == null ? null : now.file(), now == null ? 0 : now.done(),
                now == null ? 0 : now.total(), now == null ? null : now.left(System.nanoTime()),
                why == null ? null : why.getMessage(), why == null ? null : why.remedy(),
                parts.stream().map(part -> new Part(part.name(), part.taken(), part.unusable(), part.done()))
                        .toList(),
                catalogue.folder().toString(), catalogue.source().toString());
    }

    /** What is under way ends with its stretch and goes on at the next start. */
    @Override
    public void destroy() {
        var now = advance;
        if (now != null) {
            now.stop();
            try {
                worker.join(Duration.ofSeconds(5));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
