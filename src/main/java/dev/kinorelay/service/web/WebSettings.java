package dev.kinorelay.service.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The lists of the household by the names it gave them. */
@ConfigurationProperties("kinorelay.web")
record WebSettings(Map<String, Mapping> lists) {

    WebSettings(@DefaultValue Map<String, Mapping> lists) {
        this.lists = lists == null ? Map.of() : Map.copyOf(lists);
    }

    /**
     * Where a list is, and the names of its fields, as far as they are not the usual ones; {@code rows}: the field of an answer in
     * JSON that holds the rows; {@code kind}: movie or show, where the rows do not say.
     */
    record Mapping(String url, String rows, String imdb, String tmdb, String tvdb, String title, String year,
            String type, String kind) {

        static Mapping of(String url) {
            return new Mapping(url, null, null, null, null, null, null, null, null);
        }

        @Override
        public String toString() {
            return "a list";
        }
    }
}
