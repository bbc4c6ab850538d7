package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.FileMemory;
import dev.kinorelay.service.Exporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lays what an account's service exported into the inbox, unless it is what was taken last. */
final class BroughtHome implements Exporter.Sink {

    private static final int REPORTS = 5;

    private final Account account;
    private final Inbox inbox;
    private final FileMemory memory;
    private final Path reports;

    BroughtHome(Account account, Inbox inbox, FileMemory memory, Path reports) {
        this.account = account;
        this.inbox = inbox;
        this.memory = memory;
        this.reports = reports;
    }

    @Override
    public boolean take(Shelf shelf, String name, InputStream content) throws IOException {
        Path aside = Files.createTempFile("kinorelay-export", null);
        try {
            Files.copy(content, aside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            if (Files.size(aside) == 0) {
                throw new IOException("the file is empty");
            }
            if (memory.knows(ContentHash.of(aside))) {
                return false;
            }
            String named = account.name().equals(account.service()) ? null : account.name();
            try (InputStream whole = Files.newInputStream(aside)) {
                inbox.receive(InboxFolder.pathOf(account.person(), named, shelf), InboxFolder.safeName(name), whole);
            }
            return true;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** The newest five are kept. */
    @Override
    public void keep(String name, String page) {
        try {
            Files.createDirectories(reports);
            Files.writeString(reports.resolve(InboxFolder.safeName(name) + ".html"), page);
            try (Stream<Path> kept = Files.list(reports)) {
                List<Path> old = kept.sorted(Comparator.comparing(BroughtHome::age).reversed()).skip(REPORTS).toList();
                for (Path each : old) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static java.nio.file.attribute.FileTime age(Path report) {
        try {
            return Files.getLastModifiedTime(report);
        } catch (IOException gone) {
            return java.nio.file.attribute.FileTime.fromMillis(0);
        }
    }
}
