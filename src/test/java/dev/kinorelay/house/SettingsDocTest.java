package dev.kinorelay.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsDocTest {

    @Test
    void thePageTellsEverySettingWithItsDefault() {
        assertThat(SettingsDoc.told(Folder.lines(Path.of("src/docs/settings.md"))))
                .isEqualTo(SettingsDoc.inTheCode());
    }

    @Test
    void readsARowAndChecksItsEnvironment() {
        assertThat(SettingsDoc
                .told(List.of("| `kinorelay.inbox.limit` | `KINORELAY_INBOX_LIMIT` | `200MB` | How large |")))
                .containsEntry("kinorelay.inbox.limit", "200MB");
        assertThat(SettingsDoc
                .told(List.of("| `kinorelay.inbox.zone` | `KINORELAY_INBOX_ZONE` | the machine's | Zone |")))
                .containsEntry("kinorelay.inbox.zone", "");
        assertThatThrownBy(() -> SettingsDoc.told(List.of("| `kinorelay.data` | `KINORELAY_DATEN` | none | Where |")))
                .hasMessageContaining("KINORELAY_DATA");
    }
}
