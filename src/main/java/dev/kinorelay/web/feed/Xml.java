package dev.kinorelay.web.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, without the characters that XML does not know. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
    private static final Pattern UNKNOWN = Pattern
            .compile("[^\\t\\n\\r -\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** Writes the inside of an element. */
    interface Inside {
        void write(Xml xml) throws XMLStreamException;
    }

    static void write(OutputStream out, Inside inside) throws IOException {
        try {
            Xml xml = new Xml(FACTORY.createXMLStreamWriter(out, "UTF-8"));
            xml.writer.writeStartDocument("UTF-8", "1.0");
            inside.write(xml);
            xml.writer.writeEndDocument();
            xml.writer.flush();
        } catch (XMLStreamException broken) {
            throw broken.getNestedException() instanceof IOException gone ? gone : new IOException(broken);
        }
    }

    /** An element with attributes, given as names and values in turn. */
    Xml open(String name, String... attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], known(attributes[i + 1]));
        }
        return this;
    }

    Xml close() throws XMLStreamException {
        writer.writeEndElement();
        return this;
    }

    Xml text(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        writer.writeCharacters(known(text));
        return close();
    }

    private static String known(String text) {
        return UNKNOWN.matcher(text).replaceAll("");
    }
}
