package dev.kinorelay.web.feed;

import dev.kinorelay.ledger.Shares.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** RSS 2.0. */
@Component
class RssFeed implements Feed {

    private final Stories stories;

    RssFeed(Stories stories) {
        this.stories = stories;
    }

    @Override
    public Form form() {
        return Form.RSS;
    }

    @Override
    public String contentType() {
        return "application/rss+xml";
    }

    @Override
    public void write(Asking asking, OutputStream out) throws IOException {
        Xml.write(out, xml -> {
            xml.open("rss", "version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom").open("channel")
                    .text("title", asking.title()).text("link", asking.here() + "/library")
                    .text("description", asking.title()).text("ttl", "5");
            xml.open("atom:link", "rel", "self", "type", contentType(), "href", asking.address()).close();
            for (Story story : stories.of(asking)) {
                entry(xml, story);
            }
            xml.close().close();
        });
    }

    private static void entry(Xml xml, Story story) throws XMLStreamException {
        xml.open("item").text("title", story.title()).text("guid", story.id(), "isPermaLink", "false")
                .text("pubDate", moment(story.when())).text("description", story.text());
        if (story.page() != null) {
            xml.text("link", story.page().toString());
        }
        xml.close();
    }

    private static String moment(Instant when) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(when.atOffset(ZoneOffset.UTC));
    }
}
