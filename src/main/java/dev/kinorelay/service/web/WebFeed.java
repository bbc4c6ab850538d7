package dev.kinorelay.service.web;

import dev.kinorelay.domain.MediaKind;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The entries of an RSS or Atom feed; an id of IMDb counts wherever it stands in one. */
final class WebFeed {

    private static final Pattern IMDB = Pattern.compile("\\btt\\d{7,10}\\b");
    private static final XMLInputFactory XML = factory();

    private WebFeed() {}

    /** Nothing in a feed may make the reader fetch anything, or grow. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static void read(byte[] bytes, Consumer<WebRow> sink) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && isEntry(reader.getLocalName())) {
                sink.accept(entry(reader));
            }
        }
    }

    private static boolean isEntry(String name) {
        return name.equals("item") || name.equals("entry");
    }

    private static WebRow entry(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        var text = new StringBuilder();
        String name = "";
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    name = name(reader);
                    text.setLength(0);
                    String link = reader.getAttributeValue(null, "href");
                    remember(fields, name, link == null ? "" : link);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (isEntry(reader.getLocalName())) {
                        return WebRow.of(fields, MediaKind.UNKNOWN);
                    }
                    remember(fields, name(reader), text.toString());
                    text.setLength(0);
                }
                default -> {}
            }
        }
        throw new XMLStreamException("the feed ends within an entry");
    }

    /** Letterboxd puts its own names and TMDb's before a colon. */
    private static String name(XMLStreamReader reader) {
        String prefix = reader.getPrefix();
        return (prefix == null ? "" : prefix) + reader.getLocalName();
    }

    private static void remember(Map<String, String> fields, String name, String text) {
        String told = text.strip();
        if (told.isEmpty()) {
            return;
        }
        fields.putIfAbsent(name, told);
        var imdb = IMDB.matcher(told);
        if (imdb.find()) {
            fields.putIfAbsent("imdbid", imdb.group());
        }
    }
}
