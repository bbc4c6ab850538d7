package dev.kinorelay.flow.story;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much room pictures may take on disk. */
@ConfigurationProperties("kinorelay.pictures")
record PictureSettings(@DefaultValue("500MB") DataSize limit) {}
