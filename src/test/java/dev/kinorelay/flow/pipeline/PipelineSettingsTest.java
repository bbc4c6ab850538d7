package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PipelineSettingsTest {

    @Test
    void commasPartTheFolders() {
        var source = new MapConfigurationPropertySource(
                Map.of("kinorelay.pipelines", "/app/routes/pipelines,/config/routes/pipelines"));
        assertThat(new Binder(source).bind("kinorelay", PipelineSettings.class).get().pipelines())
                .containsExactly(Path.of("/app/routes/pipelines"), Path.of("/config/routes/pipelines"));
    }
}
