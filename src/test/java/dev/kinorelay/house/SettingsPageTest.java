package dev.kinorelay.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    @Test
    void thePageTellsEverySettingWithItsDefault() {
        assertThat(SettingsPage.told(Folder.lines(Path.of("src/docs/settings.md"))))
                .isEqualTo(SettingsPage.inTheCode());
    }

    @Test
    void readsARowAndChecksItsEnvironment() {
        assertThat(SettingsPage
                .told(List.of("| `kinorelay.inbox.limit` | `KINORELAY_INBOX_LIMIT` | `200MB` | How large |")))
                .containsEntry("kinorelay.inbox.limit", "200MB");
        assertThat(SettingsPage
                .told(List.of("| `kinorelay.inbox.zone` | `KINORELAY_INBOX_ZONE` | the machine's | Zone |")))
                .containsEntry("kinorelay.inbox.zone", "");
        assertThatThrownBy(() -> SettingsPage.told(List.of("| `kinorelay.data` | `KINORELAY_DATEN` | none | Where |")))
                .hasMessageContaining("KINORELAY_DATA");
    }
}
