package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import dev.kinorelay.service.Vault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A service on paper that lets in whom it is told to, and forgets what it is told to; with the clock it goes by. */
final class MimicLink implements Link, Vault {

    final List<String> asked = new ArrayList<>();
    Supplier<LinkStep> answer = LinkStep::linked;
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    LinkStep code(Duration pause) {
        return LinkStep.showCode("ABCD", URI.create("https://example.org"), pause, now.plusSeconds(600), "device");
    }

    @Override
    public String service() {
        return "mimic";
    }

    @Override
    public String label() {
        return "Mimic";
    }

    @Override
    public List<Field> asks() {
        return List.of();
    }

    @Override
    public LinkStep begin(Account account, Way way, Map<String, String> answers) {
        asked.add("begin");
        return way == Way.CODE ? code(Duration.ofSeconds(5))
                : LinkStep.visit(URI.create("https://example.org"), now.plusSeconds(3600), "state-1");
    }

    @Override
    public LinkStep poll(Account account, LinkStep step) {
        asked.add("poll");
        return answer.get();
    }

    @Override
    public LinkStep finish(Account account, LinkStep step, String code) {
        asked.add("finish " + code);
        return answer.get();
    }

    @Override
    public String probe(Account account) {
        return "connected as mimi";
    }

    @Override
    public void revoke(Account account) {
        asked.add("revoke");
    }

    @Override
    public Optional<String> get(Account account, String field) {
        return Optional.empty();
    }

    @Override
    public void put(Account account, Map<String, String> fields) {
        throw new UnsupportedOperationException("nothing is kept on paper");
    }

    @Override
    public void forget(Account account) {
        asked.add("forget");
    }
}
