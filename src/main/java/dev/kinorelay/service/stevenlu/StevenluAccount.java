package dev.kinorelay.service.stevenlu;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.GivenAccount;
import dev.kinorelay.service.Since;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** StevenLu's lists, which are open to everybody. */
@Component
final class StevenluAccount implements GivenAccount {

    private final StevenluReader reader;

    StevenluAccount(StevenluReader reader) {
        this.reader = reader;
    }

    @Override
    public String service() {
        return StevenluReader.SERVICE;
    }

    @Override
    public String label() {
        return "StevenLu";
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return Optional.empty();
    }

    @Override
    public boolean isOfEach() {
        return false;
    }

    @Override
    public String probe(Account account) {
        var films = new AtomicInteger();
        reader.read(account, reader.list(StevenluReader.USUAL), Since.EVER, entry -> films.incrementAndGet());
        return "StevenLu's popular movies, " + films + " today";
    }
}
