package io.casebook.format.command.guest;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An element of an XML text.
///
/// @param text all characters directly in it, stripped
/// @param from where its start tag begins
/// @param to where its start tag ends, or its end tag if it holds nothing but text
record Element(
        String name,
        Map<String, String> attributes,
        List<Element> children,
        String text,
        int from,
        int to) {

    /// The child elements of this name.
    Stream<Element> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    /// The first element at a path of names, `os/type`; null where there is none.
    @Nullable Element at(String path) {
        Element element = this;
        for (var part : path.split("/", -1)) {
            var next = element.all(part).findFirst();
            if (next.isEmpty()) {
                return null;
            }
            element = next.get();
        }
        return element;
    }

    /// The value of an attribute; null where it is not written.
    @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }
}
