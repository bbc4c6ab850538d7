package dev.kinorelay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.catalogue.CatalogueDouble;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.mock.env.MockEnvironment;

/** What tests of look-ups share: a double, a memory, a day of calls, and short ways to ask. */
public final class LookupCase {

    public static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    public final CatalogueDouble site;
    public final MemoryBudget budget = new MemoryBudget();
    public final Gateway gateway = new StraightGateway();

    public LookupCase(CatalogueDouble site) {
        this.site = site;
    }

    public static MockEnvironment environment(String... pairs) {
        var environment = new MockEnvironment();
        for (int i = 0; i < pairs.length; i += 2) {
            environment.setProperty(pairs[i], pairs[i + 1]);
        }
        return environment;
    }

    public static MediaRef ref(MediaKind kind, String... ids) {
        return new MediaRef(kind, Stream.of(ids).map(ExternalId::parse).toList(), null, null, null, null, null,
                Facts.NONE);
    }

    public static Optional<MediaRef> identify(Lookup lookup, MediaKind kind, String... ids) {
        return lookup.identify(List.of(ref(kind, ids)), Purpose.RUN).getFirst();
    }

    public static List<Candidate> search(Lookup lookup, MediaKind kind, String title, Integer year) {
        return lookup.search(new MediaRef(kind, List.of(), title, null, year, null, null, Facts.NONE), Purpose.RUN);
    }

    public static List<String> ids(MediaRef ref) {
        return ref.ids().stream().map(ExternalId::toString).toList();
    }

    /** Answers this to the next call. */
    public void answers(int status, String json) {
        site.faults().set(Fault.on(".*", ".*")
                .answers(new Answer(status, Map.of("Content-Type", "application/json"), json)));
    }

    public static void asksAPersonFor(String field, String secret, Supplier<?> call) {
        var trouble = catchThrowableOfType(NeedsAttention.class, call::get);
        assertThat(trouble).isNotNull();
        assertThat(trouble.field()).isEqualTo(field);
        assertThat(trouble.remedy()).isNotBlank().doesNotContain(secret);
        assertThat(trouble).hasMessageNotContaining(secret);
    }

    public static TryLater later(Supplier<?> call) {
        return catchThrowableOfType(TryLater.class, call::get);
    }
}
