package dev.kinorelay.flow.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The folders of pipelines, with commas between. */
@ConfigurationProperties("kinorelay")
record PipelineSettings(@DefaultValue("routes/pipelines") List<Path> pipelines) {}
