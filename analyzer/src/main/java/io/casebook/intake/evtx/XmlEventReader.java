package io.casebook.intake.evtx;

import java.io.StringReader;
import java.util.ArrayDeque;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the XML of one event into elements. It defines no entities and refers to no other file;
/// one that does is malformed.
final class XmlEventReader {
    private static final int MOST_DEPTH = 48;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    XmlEventReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    }

    /// Adds the event; of a malformed one what is before the place.
    void read(String xml, Element root) throws MalformedEventException {
        var open = new ArrayDeque<Element>();
        open.push(root);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                take(reader, open);
            }
            reader.close();
        } catch (XMLStreamException _) {
            throw MalformedEventException.broken();
        }
    }

    private static void take(XMLStreamReader reader, ArrayDeque<Element> open)
            throws XMLStreamException, MalformedEventException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (open.size() > MOST_DEPTH) {
                    throw MalformedEventException.broken();
                }
                var element = new Element(reader.getLocalName());
                for (var i = 0; i < reader.getAttributeCount(); i++) {
                    var name = reader.getAttributeLocalName(i);
                    element.attributes().put(name, reader.getAttributeValue(i));
                }
                open.element().add(element);
                open.push(element);
            }
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().add(reader.getText());
            default -> {}
        }
    }
}
