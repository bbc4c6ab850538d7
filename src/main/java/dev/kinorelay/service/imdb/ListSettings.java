package dev.kinorelay.service.imdb;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where IMDb's lists are asked for, and how many rows of one at once. */
@ConfigurationProperties("kinorelay.imdb")
record ListSettings(@DefaultValue("https://api.graphql.imdb.com/") URI url, @DefaultValue("100") int page) {}
