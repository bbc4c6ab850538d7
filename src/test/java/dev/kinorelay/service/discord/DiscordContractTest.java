package dev.kinorelay.service.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.RunReport;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscordContractTest {

    private static final String SECRET = "https://discord.example/api/webhooks/1/very-secret";

    private final List<Request> sent = new ArrayList<>();
    private int status = 204;

    private DiscordNotifier notifier(String webhook) {
        return new DiscordNotifier(new DiscordSettings(null), LookupCase.environment("DISCORD_WEBHOOK_URL", webhook),
                request -> {
                    sent.add(request);
                    return new Response(status, Map.of());
                });
    }

    private static RunReport report(Run.State state, String message) {
        var run = new Run("r1", "imdb-list-to-seerr", "v1", Person.ME, Mode.LIVE, "o", "timer", null, null, state,
                LookupCase.NOON, null, null, new Tally(30, 3, 0, 27, 0, 0, 0, 0, 0, 0), message,
                message == null ? null : "Do this.");
        return new RunReport(run, new RunReport.Counts(2, 1, 0, 0), Duration.ofSeconds(75));
    }

    @Test
    void tellsCountsAndDurationAfterARun() {
        notifier(SECRET).tell(report(Run.State.SETTLED, null));
        assertThat(sent).singleElement().satisfies(request -> {
            assertThat(request.address()).isEqualTo(URI.create(SECRET));
            assertThat(request.body().toString()).contains("imdb-list-to-seerr for me is done")
                    .contains("value=2").contains("1 min 15 s").contains("allowed_mentions={parse=[]}");
        });
    }

    @Test
    void tellsOfAnErrorWithItsRemedyAndNeverTooMuch() {
        notifier(SECRET).tell(report(Run.State.FAILED, "Seerr is down. " + "x".repeat(5_000)));
        assertThat(sent.getFirst().body().toString()).contains("failed").contains("Seerr is down.")
                .hasSizeLessThan(2_500);
        notifier(SECRET).tell(report(Run.State.HELD, "60 titles"));
        assertThat(sent.getLast().body().toString()).contains("waits for your consent").contains("Do this.");
    }

    @Test
    void neverSaysItsSecret() {
        var notifier = notifier(SECRET);
        status = 404;
        assertThatThrownBy(() -> notifier.tell(report(Run.State.SETTLED, null)))
                .isInstanceOfSatisfying(NeedsAttention.class, why -> assertThat(why.getMessage() + why.remedy())
                        .contains("The webhook is gone").doesNotContain("secret"));
        assertThat(new DiscordSettings(URI.create(SECRET)).toString()).isEqualTo("Discord, set up");
        assertThat(notifier.takenOver().toString()).doesNotContain("secret").contains("DISCORD_WEBHOOK_URL");
    }

    @Test
    void withoutAnAddressThereIsNobodyToTell() {
        assertThat(notifier("").isSetUp()).isFalse();
        assertThat(notifier("").takenOver()).isEmpty();
        assertThat(notifier("my channel").isSetUp()).isFalse();
        assertThat(notifier("my channel").takenOver().getFirst().missing()).startsWith("This is no address.");
    }
}
