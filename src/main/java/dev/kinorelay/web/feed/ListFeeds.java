package dev.kinorelay.web.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.ledger.Shares.Form;
import dev.kinorelay.ledger.Showcase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists that Radarr and Sonarr import: whole shelves, written as they are read. */
@Configuration(proxyBeanMethods = false)
class ListFeeds {

    private static final JsonFactory JSON = new JsonFactory();

    /** Writes a title, or nothing when it has not the id that is asked for. */
    private interface Line {
        void write(JsonGenerator json, MediaRef ref) throws IOException;
    }

    private record Listed(Form form, String kind, Showcase showcase, Line line) implements Feed {

        @Override
        public String contentType() {
            return "application/json";
        }

        @Override
        public void write(Asking asking, OutputStream out) throws IOException {
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json.writeStartArray();
                showcase.each(asking.wanted(kind), shown -> put(json, shown.ref()));
                json.writeEndArray();
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        }

        private void put(JsonGenerator json, MediaRef ref) {
            try {
                line.write(json, ref);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Radarr's “StevenLu” list; it reads title and imdb_id. */
    @Bean
    Feed radarr(Showcase showcase) {
        return new Listed(Form.RADARR, "movie", showcase, (json, ref) -> {
            String imdb = ref.id(ExternalId.IMDB).map(ExternalId::value).orElse(null);
            if (imdb != null) {
                json.writeStartObject();
                json.writeStringField("title", ref.title());
                json.writeStringField("imdb_id", imdb);
                json.writeStringField("poster_url", "https://images.metahub.space/poster/medium/" + imdb + "/img");
                json.writeEndObject();
            }
        });
    }

    /** Radarr's “Custom List”; it reads id, which is TMDb's. */
    @Bean
    Feed tmdb(Showcase showcase) {
        return new Listed(Form.TMDB, "movie", showcase, (json, ref) -> number(json, "id", ref, "tmdb-movie"));
    }

    /** Sonarr's “Custom List”; it reads tvdbId. */
    @Bean
    Feed sonarr(Showcase showcase) {
        return new Listed(Form.SONARR, "show", showcase, (json, ref) -> number(json, "tvdbId", ref, "tvdb-show"));
    }

    private static void number(JsonGenerator json, String field, MediaRef ref, String namespace) throws IOException {
        String id = ref.id(namespace).map(ExternalId::value).filter(value -> value.matches("\\d{1,9}")).orElse(null);
        if (id != null) {
            json.writeStartObject();
            json.writeNumberField(field, Integer.parseInt(id));
            json.writeStringField("title", ref.title());
            json.writeEndObject();
        }
    }
}
