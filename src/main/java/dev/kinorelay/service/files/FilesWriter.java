package dev.kinorelay.service.files;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Capabilities;
import dev.kinorelay.service.ExportForm;
import dev.kinorelay.service.ExportParts;
import dev.kinorelay.service.Writer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays each batch of changes as one file, or as many as its form allows, into the person's folder. */
@Component
class FilesWriter implements Writer {

    private static final int BATCH = 2000;

    private final Outboxes outboxes;

    FilesWriter(Outboxes outboxes) {
        this.outboxes = outboxes;
    }

    @Override
    public String service() {
        return FilesAccount.SERVICE;
    }

    @Override
    public Capabilities capabilities(Shelf shelf) {
        return Capabilities.remote(BATCH, 1).withoutRemoving();
    }

    @Override
    public List<Receipt> write(Account account, Shelf shelf, List<Parcel> batch) {
        Outbox outbox = outboxes.of(account);
        List<Parcel> wanted = batch.stream().filter(parcel -> refusal(shelf, parcel).isEmpty()).toList();
        try {
            if (!wanted.isEmpty()) {
                String name = name(wanted);
                outbox.put(name, shelf.name().replaceAll("[^\\p{L}\\p{N}]+", "-") + "-" + outboxes.form().name() + "-"
                        + name.substring(0, 8), aside -> written(shelf, wanted, aside));
            }
        } catch (IOException trouble) {
            throw Outboxes.unwritable(outbox.folder(), trouble);
        }
        return batch.stream().map(parcel -> refusal(shelf, parcel).map(why -> Receipt.refused(parcel, why))
                .orElseGet(() -> Receipt.delivered(parcel))).toList();
    }

    @Override
    public List<Receipt> confirm(Account account, Shelf shelf, List<Parcel> unknown) {
        Outbox outbox = outboxes.of(account);
        List<Parcel> wanted = unknown.stream().filter(parcel -> refusal(shelf, parcel).isEmpty()).toList();
        try {
            return !wanted.isEmpty() && outbox.has(name(wanted)) ? wanted.stream().map(Receipt::delivered).toList()
                    : List.of();
        } catch (IOException trouble) {
            throw Outboxes.unwritable(outbox.folder(), trouble);
        }
    }

    /** The same parcels in whatever order have the same name. */
    private static String name(List<Parcel> batch) {
        String ids = batch.stream().map(Parcel::id).sorted().collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Optional<String> refusal(Shelf shelf, Parcel parcel) {
        if (parcel.change().isRemove()) {
            return Optional.of("A file that went out takes nothing back; remove it there by hand.");
        }
        Optional<String> unfit = outboxes.form().unfit(shelf);
        return unfit.isPresent() ? unfit
                : outboxes.form().open(shelf).line(kept(parcel.change())) instanceof ExportForm.Line.LeftOut leftOut
                        ? Optional.of(leftOut.reason())
                        : Optional.empty();
    }

    private List<Path> written(Shelf shelf, List<Parcel> batch, Path aside) throws IOException {
        try (var parts = new ExportParts(outboxes.form(), shelf, aside)) {
            for (Parcel parcel : batch) {
                parts.add(kept(parcel.change()));
            }
            parts.close();
            return parts.files();
        }
    }

    private static Kept kept(Change change) {
        MediaRef ref = change.ref();
        MediaRef show = ref.show().isEmpty() ? null
                : new MediaRef(MediaKind.SHOW, ref.show(), null, null, null, null, null, Facts.NONE);
        return new Kept(new Entry(ref, change.value(), change.since(), change.rank(), change.note(), 0), show);
    }
}
