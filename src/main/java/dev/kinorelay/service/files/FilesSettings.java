package dev.kinorelay.service.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the account {@code files} lays its files (nowhere: there is no such account), and in which form. */
@ConfigurationProperties("kinorelay.files")
record FilesSettings(Path folder, @DefaultValue("letterboxd") String form) {}
