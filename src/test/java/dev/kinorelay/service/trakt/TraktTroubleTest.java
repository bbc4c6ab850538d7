package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraktTroubleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | could not make sense | up to date |
            401 | no longer accepts the connection | another app since |
            403 | refuses the API app | VIP member as its owner | client_id
            404 | does not know what it was asked | kinorelay.trakt.url | url
            405 | does not know what it was asked | kinorelay.trakt.url | url
            412 | did not take the message | proxy |
            420 | reached a limit of its plan | Make room |
            422 | could not make sense | report |
            423 | has locked the account | Log in |
            426 | for VIP members only | become VIP |
            """)
    void tellsAPersonWhatHappenedToWhichAccountAndWhatToDo(int status, String words, String remedy, String field) {
        assertThat(TraktTrouble.of(Desk.ME, Script.answer(status, ""))).isInstanceOfSatisfying(NeedsAttention.class,
                trouble -> {
                    assertThat(trouble).hasMessageContaining(words).hasMessageContaining("me/trakt");
                    assertThat(trouble.remedy()).contains(remedy).endsWith(".");
                    assertThat(trouble.field()).isEqualTo(field);
                });
    }

    @ParameterizedTest
    @CsvSource({"409,busy", "302,does not expect", "418,does not expect"})
    void whatMayPassIsTriedLater(int status, String words) {
        assertThat(TraktTrouble.of(Desk.ME, Script.answer(status, ""))).isInstanceOfSatisfying(TryLater.class,
                trouble -> assertThat(trouble).hasMessageContaining(words).hasMessageContaining("me/trakt"));
    }

    @Test
    void aPageInsteadOfARefusalIsNoWordOfTheApp() {
        assertThat(TraktTrouble.of(Desk.ME, Script.answer(403, "", "Content-Type", "text/html; charset=UTF-8")))
                .isInstanceOfSatisfying(TryLater.class,
                        trouble -> assertThat(trouble).hasMessageContaining("The guard before Trakt")
                                .hasMessageContaining("me/trakt"));
    }

    @Test
    void takesTheAddressOfTheUpgradeFromTheAnswer() {
        assertThat(TraktTrouble.of(Desk.ME, Script.answer(426, "", "X-Upgrade-URL", "https://trakt.tv/vip/why")))
                .isInstanceOfSatisfying(NeedsAttention.class,
                        trouble -> assertThat(trouble.remedy()).contains("https://trakt.tv/vip/why"));
        assertThat(TraktTrouble.of(Desk.ME, Script.answer(426, "", "X-Upgrade-URL", "javascript:alert(1)")))
                .isInstanceOfSatisfying(NeedsAttention.class,
                        trouble -> assertThat(trouble.remedy()).contains("https://trakt.tv/vip."));
    }

    @Test
    void aDeactivatedAccountIsNotCalledLocked() {
        assertThat(TraktTrouble.of(Desk.ME, Script.answer(423, "", "X-Account-Deactivated", "true")))
                .hasMessageContaining("has deactivated the account");
    }
}
