package dev.kinorelay.service.cinemeta;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where Cinemeta is. */
@ConfigurationProperties("kinorelay.cinemeta")
record CinemetaSettings(@DefaultValue("https://v3-cinemeta.strem.io") URI url) {}
