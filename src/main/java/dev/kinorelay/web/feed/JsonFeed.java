package dev.kinorelay.web.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kinorelay.ledger.Shares.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** JSON Feed 1.1. */
@Component
class JsonFeed implements Feed {

    private final Stories stories;
    private final ObjectMapper json;

    JsonFeed(Stories stories, ObjectMapper json) {
        this.stories = stories;
        this.json = json;
    }

    private record Written(String version, String title, @JsonProperty("home_page_url") String home,
            @JsonProperty("feed_url") String address, @JsonProperty("items") List<Told> told) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Told(String id, String url, String title, @JsonProperty("content_text") String text,
            @JsonProperty("date_published") String published) {

        private static Told of(Story story) {
            return new Told(story.id(), story.page() == null ? null : story.page().toString(), story.title(),
                    story.text(), story.when().toString());
        }
    }

    @Override
    public Form form() {
        return Form.JSON;
    }

    @Override
    public String contentType() {
        return "application/feed+json";
    }

    @Override
    public void write(Asking asking, OutputStream out) throws IOException {
        json.writeValue(out, new Written("https://jsonfeed.org/version/1.1", asking.title(),
                asking.here() + "/library", asking.address(), stories.of(asking).stream().map(Told::of).toList()));
    }
}
