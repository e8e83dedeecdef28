package org.quotient.transcript;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an XML part of a document from its first element to its last. Loads nothing from anywhere: a document type
 * declaration is refused, and so is what is nested beyond bounds.
 */
final class XmlWalk {

    private static final int DEEPEST = 512;

    private XmlWalk() {}

    /** What to do with an element that begins. */
    enum Way {
        IN,
        /** Pass by it and all that it holds. */
        PAST
    }

    /** An element as it begins. */
    record Element(String namespace, String name, XMLStreamReader reader) {

        boolean is(String own) {
            return name.equals(own);
        }

        /** An attribute by its name without prefix; empty text without one. */
        String attribute(String own) {
            String value = reader.getAttributeValue(null, own);
            return value == null ? "" : value;
        }
    }

    /** Follows the walk. */
    interface Visitor {

        Way open(Element element);

        default void text(String text) {}

        default void close(String namespace, String name) {}
    }

    /** @throws Refusal if this is no well-formed XML, or refused */
    static void walk(byte[] xml, Visitor visitor) {
        try {
            walk(open(xml), visitor);
        } catch (Refusal e) {
            throw e;
        } catch (XMLStreamException | IOException | RuntimeException e) {
            // The JDK's parser answers some broken input with exceptions of its own, which quote it.
            throw Refusal.broken();
        }
    }

    private static void walk(XMLStreamReader reader, Visitor visitor) throws XMLStreamException {
        int depth = 0;
        int past = 0;
        for (int event = reader.next(); event != XMLStreamConstants.END_DOCUMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw Refusal.of("too_deep", "it is nested deeper than " + DEEPEST + " levels");
                    }
                    past = past > 0 || visitor.open(element(reader)) == Way.PAST ? past + 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    past = past > 0 ? past - 1 : closed(reader, visitor);
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unsafe();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (past == 0) {
                        visitor.text(reader.getText());
                    }
                }
                default -> {
                    // Comments and processing instructions are no text.
                }
            }
        }
    }

    private static int closed(XMLStreamReader reader, Visitor visitor) {
        visitor.close(namespace(reader), reader.getLocalName());
        return 0;
    }

    private static Element element(XMLStreamReader reader) {
        return new Element(namespace(reader), reader.getLocalName(), reader);
    }

    private static String namespace(XMLStreamReader reader) {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    private static Refusal unsafe() {
        return Refusal.of("unsafe_xml", "it has a document type declaration or entities of its own");
    }

    private static XMLStreamReader open(byte[] xml) throws XMLStreamException, IOException {
        // The default one: Hadoop and CoreNLP put others on the class path, which know other settings.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Cannot load what an entity names");
        });
        return factory.createXMLStreamReader(characters(xml));
    }

    /** Strictly decoded; office formats know UTF-8 and UTF-16 only. */
    private static Reader characters(byte[] xml) throws IOException {
        boolean wide = xml.length > 1 && (xml[0] & 0xff) + (xml[1] & 0xff) == 0xfe + 0xff;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        PushbackReader reader = new PushbackReader(new InputStreamReader(
                new ByteArrayInputStream(xml),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        int first = reader.read();
        if (first >= 0 && first != '\ufeff') {
            reader.unread(first);
        }
        return new Legal(reader);
    }

    /** Puts U+FFFD for each character that XML does not allow; such files occur, and offsets stay. */
    private static final class Legal extends FilterReader {

        Legal(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] units, int from, int most) throws IOException {
            int read = super.read(units, from, most);
            for (int i = from; i < from + read; i++) {
                char unit = units[i];
                if (unit < ' ' && unit != '\t' && unit != '\n' && unit != '\r' || unit >= '\ufffe') {
                    units[i] = '\ufffd';
                }
            }
            return read;
        }
    }
}
