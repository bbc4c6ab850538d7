package dev.kinorelay.service.stevenlu;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the files with popular movies are. */
@ConfigurationProperties("kinorelay.stevenlu")
record StevenluSettings(@DefaultValue("https://popular-movies-data.stevenlu.com") URI url) {}
