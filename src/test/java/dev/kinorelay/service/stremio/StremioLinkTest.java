package dev.kinorelay.service.stremio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StremioLinkTest {

    private final Theo theo = new Theo();

    @BeforeEach
    void notConnected() {
        theo.kept.clear();
    }

    @AfterEach
    void close() {
        theo.close();
    }

    private LinkStep begin() {
        return theo.link.begin(Theo.ACCOUNT, Link.Way.CODE, Map.of());
    }

    @Test
    void connectsOnceTheCodeIsConfirmedAndKeepsTheKey() {
        LinkStep step = begin();
        assertThat(step.state()).isEqualTo(LinkStep.State.SHOW_CODE);
        assertThat(step.address().toString()).endsWith("/" + step.code());
        assertThat(theo.link.poll(Theo.ACCOUNT, step)).isEqualTo(step);

        theo.stremio.confirm();
        assertThat(theo.link.poll(Theo.ACCOUNT, step).state()).isEqualTo(LinkStep.State.LINKED);
        assertThat(theo.link.probe(Theo.ACCOUNT)).isEqualTo("connected as anna@example.org");
        assertThat(theo.kept).containsOnlyKeys(StremioCalls.KEY);
    }

    @Test
    void aCodeThatNobodyConfirmsRunsOut() {
        LinkStep step = begin();
        theo.clock.turn(Duration.ofMinutes(5));
        assertThat(theo.link.poll(Theo.ACCOUNT, step).message()).contains("run out");
    }

    @Test
    void anUnknownCodeAndAnOutageAreToldApart() {
        LinkStep step = begin();
        LinkStep other = LinkStep.showCode("C999", step.address(), step.pause(), step.until(), "C999");
        assertThat(theo.link.poll(Theo.ACCOUNT, other).state()).isEqualTo(LinkStep.State.FAILED);

        theo.close();
        assertThat(theo.link.poll(Theo.ACCOUNT, step).pause()).isGreaterThan(step.pause());
    }

    @Test
    void leavingLogsOutAndNeverFails() {
        theo.kept.put(StremioCalls.KEY, theo.stremio.key());
        theo.link.revoke(Theo.ACCOUNT);
        theo.link.revoke(Theo.ACCOUNT);
        assertThat(theo.stremio.journal().count("POST", "/api/logout")).isEqualTo(2);
    }
}
