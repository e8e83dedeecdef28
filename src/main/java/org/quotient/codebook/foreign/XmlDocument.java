package org.quotient.codebook.foreign;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Place;

/**
 * An XML file, walked from its first element to its last. Loads nothing from anywhere: a document type declaration is
 * refused, and so is what is nested beyond bounds.
 */
final class XmlDocument {

    private static final int DEEPEST = ForeignFile.DEEPEST + 10;

    /** What an element says of itself. */
    record Element(String namespace, String name, Map<String, String> attributes, int line) {

        /** An attribute's value; empty text without one. */
        String attribute(String own) {
            return attributes.getOrDefault(own, "");
        }
    }

    /** Follows the walk. */
    interface Visitor {

        /**
         * An element begins.
         *
         * @param depth 1 for the root
         */
        void open(Element element, int depth);

        /** Text inside the innermost element; may come in pieces. */
        default void text(String text, int line) {}

        /** A comment. */
        default void comment(String text, int line) {}

        /** The innermost element ends. */
        default void close(String name, int depth) {}
    }

    private final ForeignFile file;
    private final DecodedText text;

    XmlDocument(ForeignFile file) {
        this.file = file;
        this.text = DecodedText.ofXml(file);
    }

    /** @throws InputException if this is no well-formed XML, or refused */
    void walk(Visitor visitor) {
        XMLStreamReader reader = open();
        int depth = 0;
        for (int event = next(reader); event != XMLStreamConstants.END_DOCUMENT; event = next(reader)) {
            depth = step(event, reader, visitor, depth);
        }
    }

    /** The first element. */
    Element root() {
        XMLStreamReader reader = open();
        while (next(reader) != XMLStreamConstants.START_ELEMENT) {
            // A document without any element is none, which the parser says.
        }
        return element(reader);
    }

    /** The name of the encoding, as the owner or the document says. */
    String encoding() {
        return text.encoding();
    }

    private int step(int event, XMLStreamReader reader, Visitor visitor, int depth) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (depth == DEEPEST) {
                    throw file.tooDeep(file.place(line(reader)));
                }
                visitor.open(element(reader), depth + 1);
                return depth + 1;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                visitor.close(reader.getLocalName(), depth);
                return depth - 1;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                visitor.text(reader.getText(), line(reader));
            case XMLStreamConstants.COMMENT -> visitor.comment(reader.getText(), line(reader));
            default -> {
                // Processing instructions say nothing of a code.
            }
        }
        return depth;
    }

    private int next(XMLStreamReader reader) {
        int event = parsed(reader::next);
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw file.refusal(
                    "it has a document type declaration or entities of its own, which are refused",
                    file.place(line(reader)));
        }
        return event;
    }

    private XMLStreamReader open() {
        // The default one: Hadoop and CoreNLP put others on the class path, which know other settings.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Cannot load what an entity names");
        });
        return parsed(() -> factory.createXMLStreamReader(new StringReader(text.text())));
    }

    private interface Parse<T> {
        T result() throws XMLStreamException;
    }

    private <T> T parsed(Parse<T> parse) {
        try {
            return parse.result();
        } catch (XMLStreamException e) {
            throw file.refusal("it is no well-formed XML", place(e));
        } catch (RuntimeException e) {
            // The JDK's parser answers some broken input with exceptions of its own.
            throw file.refusal("it is no well-formed XML");
        }
    }

    private Place place(XMLStreamException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> new Place(file.name(), Math.max(0, at.getLineNumber()), Math.max(0, at.getColumnNumber())))
                .orElse(file.place(0));
    }

    private static int line(XMLStreamReader reader) {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    private static Element element(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        String namespace = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
        return new Element(namespace, reader.getLocalName(), attributes, line(reader));
    }
}
