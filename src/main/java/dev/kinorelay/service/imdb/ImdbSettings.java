package dev.kinorelay.service.imdb;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where IMDb's data sets are laid, and where IMDb gives them away. */
@ConfigurationProperties("kinorelay.imdb")
record ImdbSettings(@DefaultValue("config/datasets") Path datasets,
        @DefaultValue("https://datasets.imdbws.com") URI source) {}
