package dev.kinorelay.service.letterboxd;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One entry of a feed: what stands in it by the name of its elements, without their prefixes. */
record FeedEntry(Map<String, String> told) {

    private static final int MOST = 1000;
    private static final XMLInputFactory FACTORY = factory();

    /** Nothing outside the feed is looked up, and nothing in it can grow. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    String text(String name) {
        return told.get(name);
    }

    /** In the order of the feed, the newest first; lists and whatever names no film are left out. */
    static List<FeedEntry> all(byte[] feed) throws XMLStreamException {
        List<FeedEntry> entries = new ArrayList<>();
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(feed));
        boolean isFeed = false;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                isFeed |= reader.getLocalName().equals("rss");
                if (reader.getLocalName().equals("item") && entries.size() < MOST) {
                    FeedEntry entry = entry(reader);
                    if (entry.text("filmTitle") != null) {
                        entries.add(entry);
                    }
                }
            }
        }
        if (!isFeed) {
            throw new XMLStreamException("no feed");
        }
        return entries;
    }

    private static FeedEntry entry(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> told = new HashMap<>();
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String name = reader.getLocalName();
            told.putIfAbsent(name, reader.getElementText().strip());
        }
        return new FeedEntry(told);
    }
}
