package dev.kinorelay.web.feed;

import dev.kinorelay.ledger.Shares.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** Atom 1.0. */
@Component
class AtomFeed implements Feed {

    private final Stories stories;

    AtomFeed(Stories stories) {
        this.stories = stories;
    }

    @Override
    public Form form() {
        return Form.ATOM;
    }

    @Override
    public String contentType() {
        return "application/atom+xml";
    }

    @Override
    public void write(Asking asking, OutputStream out) throws IOException {
        Xml.write(out, xml -> {
            xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom").text("id", "urn:kinorelay:" + asking.share().id())
                    .text("title", asking.title())
                    .text("updated", asking.changed().truncatedTo(ChronoUnit.SECONDS).toString()).open("author")
                    .text("name", asking.share().person().name()).close();
            xml.open("link", "rel", "self", "href", asking.address()).close();
            for (Story story : stories.of(asking)) {
                entry(xml, story);
            }
            xml.close();
        });
    }

    private static void entry(Xml xml, Story story) throws XMLStreamException {
        String when = story.when().truncatedTo(ChronoUnit.SECONDS).toString();
        xml.open("entry").text("id", story.id()).text("title", story.title()).text("updated", when)
                .text("published", when).text("summary", story.text());
        if (story.page() != null) {
            xml.open("link", "rel", "alternate", "href", story.page().toString()).close();
        }
        xml.close();
    }
}
