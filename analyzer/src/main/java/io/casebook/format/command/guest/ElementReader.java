package io.casebook.format.command.guest;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a small XML text into elements. Document types and entities from outside are off, depth
/// and number of elements are bounded.
final class ElementReader {
    private static final int DEEPEST = 64;
    private static final int MOST = 20_000;

    /// Makes readers; its making is what is not safe for several threads.
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    ElementReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    }

    /// The root element of `bytes[from, to)`; places in it are indexes into the bytes.
    ///
    /// @throws XMLStreamException when the text is malformed, too deep or too large
    Element read(byte[] bytes, int from, int to) throws XMLStreamException {
        // One character for each byte, so that places in the text are places in the bytes.
        var text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        var reader = factory.createXMLStreamReader(Reader.of(text));
        try {
            return read(reader, new Tags(text), from);
        } finally {
            reader.close();
        }
    }

    private static Element read(XMLStreamReader reader, Tags tags, int base)
            throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        var count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MOST || open.size() == DEEPEST) {
                        throw new XMLStreamException("too many elements", reader.getLocation());
                    }
                    tags.start(reader.getLocalName());
                    open.push(new Open(reader, base + tags.from(), base + tags.to()));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    tags.end(reader.getLocalName());
                    var element = open.pop().closed(base + tags.to());
                    if (open.isEmpty()) {
                        return element;
                    }
                    open.element().children.add(element);
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.COMMENT -> tags.comment();
                default -> {}
            }
        }
        throw new XMLStreamException("no element", reader.getLocation());
    }

    /// The text whose bytes these characters are.
    private static String decoded(String characters) {
        return characters.chars().allMatch(c -> c < 256)
                ? new String(
                        characters.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                : characters;
    }

    /// An element whose end is still to come.
    private static final class Open {
        private final String name;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<Element> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final int from;
        private final int startEnd;

        Open(XMLStreamReader reader, int from, int startEnd) {
            name = reader.getLocalName();
            for (var i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(
                        reader.getAttributeLocalName(i), decoded(reader.getAttributeValue(i)));
            }
            this.from = from;
            this.startEnd = startEnd;
        }

        Element closed(int end) {
            return new Element(
                    name,
                    Map.copyOf(attributes),
                    List.copyOf(children),
                    decoded(text.toString()).strip(),
                    from,
                    children.isEmpty() ? end : startEnd);
        }
    }
}
