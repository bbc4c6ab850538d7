package dev.kinorelay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class UploadLimitTest {

    private final UploadLimit limit = new UploadLimit(DataSize.ofKilobytes(2));

    @Test
    void letsAFileOfExactlyTheLimitThrough() throws IOException {
        assertThat(limit.within(new ByteArrayInputStream(new byte[2048])).readAllBytes()).hasSize(2048);
    }

    @Test
    void stopsAtTheFirstByteAboveTheLimit() {
        assertThatThrownBy(() -> limit.within(new ByteArrayInputStream(new byte[2049])).readAllBytes())
                .isInstanceOf(UploadLimit.Exceeded.class);
        assertThatThrownBy(() -> {
            var single = limit.within(new ByteArrayInputStream(new byte[2049]));
            while (single.read() >= 0) {
                assertThat(single).isNotNull();
            }
        }).isInstanceOf(UploadLimit.Exceeded.class);
    }

    @Test
    void saysTheLimitInWords() {
        assertThat(limit.words()).isEqualTo("2 KB");
        assertThat(new UploadLimit(DataSize.ofMegabytes(200)).words()).isEqualTo("200 MB");
    }
}
