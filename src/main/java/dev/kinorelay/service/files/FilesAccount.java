package dev.kinorelay.service.files;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.GivenAccount;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A folder that pipelines deliver into; everyone has it as soon as it is named. */
@Component
class FilesAccount implements GivenAccount {

    static final String SERVICE = "files";

    private final Outboxes outboxes;

    FilesAccount(Outboxes outboxes) {
        this.outboxes = outboxes;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public String label() {
        return "Files";
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return outboxes.hindrance();
    }

    @Override
    public boolean isOfEach() {
        return true;
    }

    @Override
    public String probe(Account account) {
        return "the folder " + outboxes.of(account).folder() + ", in the form " + outboxes.form().name();
    }
}
