package io.casebook.intake.evtx;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An element of an event, while it is read.
final class Element {
    private final String name;
    private final Map<String, String> attributes;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> furtherTexts = new ArrayList<>();

    Element(String name) {
        this(name, new LinkedHashMap<>());
    }

    private Element(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    String name() {
        return name;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /// Empty where there is none.
    String attribute(String called) {
        return attributes.getOrDefault(called, "");
    }

    List<Element> children() {
        return children;
    }

    /// The first of a name.
    @Nullable Element child(String called) {
        for (var child : children) {
            if (child.name.equals(called)) {
                return child;
            }
        }
        return null;
    }

    /// The text of the first child of a name; empty where there is none.
    String textOf(String called) {
        var child = child(called);
        return child == null ? "" : child.text();
    }

    String text() {
        return text.toString();
    }

    /// With the further values of an array.
    String allText() {
        return furtherTexts.isEmpty() ? text() : text + " " + String.join(" ", furtherTexts);
    }

    void add(String more) {
        text.append(more);
    }

    /// The values of an array: the element stands once for each.
    void addAll(List<String> values) {
        if (!values.isEmpty()) {
            text.append(values.getFirst());
            furtherTexts.addAll(values.subList(1, values.size()));
        }
    }

    void add(Element child) {
        children.add(child);
    }

    /// How many [#addLikes] adds.
    int likes() {
        return furtherTexts.size();
    }

    /// Characters of the attributes, each written with the name of the element.
    long attributesLength() {
        var length = (long) attributes.size() * name.length();
        for (var attribute : attributes.entrySet()) {
            length += attribute.getKey().length() + attribute.getValue().length();
        }
        return length;
    }

    /// Adds the like of a child for each further value of its array; they share its attributes.
    void addLikes(Element child) {
        for (var further : child.furtherTexts) {
            var like = new Element(child.name, child.attributes);
            like.text.append(further);
            children.add(like);
        }
    }
}
