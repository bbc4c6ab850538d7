package dev.kinorelay.service.files;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.ExportForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The outbox of each person, and the form of what is laid there. */
@Component
class Outboxes {

    private static final String FORM = "kinorelay.files.form";
    private static final String FOLDER = "kinorelay.files.folder";

    private final FilesSettings settings;
    private final List<ExportForm> forms;

    Outboxes(FilesSettings settings, List<ExportForm> forms) {
        this.settings = settings;
        this.forms = forms;
    }

    Optional<NeedsAttention> hindrance() {
        if (settings.folder() == null) {
            return Optional.of(new NeedsAttention("No folder is named for files to be delivered into",
                    "Set " + FOLDER + "."));
        }
        return known().isPresent() ? Optional.empty()
                : Optional.of(new NeedsAttention("There is no form called " + settings.form(), "Set " + FORM
                        + " to one of " + forms.stream().map(ExportForm::name).sorted()
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    ExportForm form() {
        return known().orElseThrow(() -> hindrance().orElseThrow());
    }

    private Optional<ExportForm> known() {
        return forms.stream().filter(form -> form.name().equals(settings.form())).findFirst();
    }

    /** Throws NeedsAttention when it cannot be written. */
    Outbox of(Account account) {
        hindrance().ifPresent(why -> {
            throw why;
        });
        Path folder = settings.folder().toAbsolutePath().normalize().resolve(account.person().name());
        try {
            Files.createDirectories(folder);
        } catch (IOException denied) {
            throw unwritable(folder, denied);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(folder, null);
        }
        return new Outbox(folder, () -> {});
    }

    static NeedsAttention unwritable(Path folder, IOException why) {
        return new NeedsAttention("The folder " + folder + " cannot be written"
                + (why == null ? "" : ": " + why.getMessage()),
                "Let Kinorelay write there, make room, or set " + FOLDER + " to another folder.");
    }
}
