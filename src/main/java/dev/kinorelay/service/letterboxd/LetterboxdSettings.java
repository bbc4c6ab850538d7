package dev.kinorelay.service.letterboxd;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where Letterboxd is. */
@ConfigurationProperties("kinorelay.letterboxd")
record LetterboxdSettings(@DefaultValue("https://letterboxd.com") URI url) {}
