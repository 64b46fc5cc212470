package io.casebook.intake.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a test's event consists of.
public sealed interface Xml {
    /// An element; what is an [Attribute] among its parts becomes one.
    record Node(String name, List<Xml> parts) implements Xml {}

    /// An attribute.
    record Attribute(String name, Xml value) implements Xml {}

    /// A text within a template.
    record Text(String text) implements Xml {}

    /// A CDATA section.
    record Characters(String text) implements Xml {}

    /// A character by its number.
    record Character(int code) implements Xml {}

    /// An entity by its name.
    record Entity(String name) implements Xml {}

    /// A place for a value.
    record Place(int number, int type) implements Xml {}

    /// A value: bytes, or an event of its own.
    sealed interface Filling {}

    /// A value of a type.
    record Bytes(int type, byte[] bytes) implements Filling {}

    /// A template with what fills it.
    record Instance(Node template, List<Filling> fillings) implements Filling {}

    /// Elements without a template.
    record Plain(Node node) implements Filling {}

    static Node node(String name, Xml... parts) {
        return new Node(name, List.of(parts));
    }

    static Attribute attribute(String name, String text) {
        return new Attribute(name, new Text(text));
    }

    static Attribute attribute(String name, int number, int type) {
        return new Attribute(name, new Place(number, type));
    }

    static Bytes text(String text) {
        return new Bytes(1, text.getBytes(StandardCharsets.UTF_16LE));
    }

    static Bytes number(int type, int size, long value) {
        var bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, value);
        var cut = new byte[size];
        bytes.get(0, cut);
        return new Bytes(type, cut);
    }

    /// Several texts.
    static Bytes texts(String... texts) {
        return new Bytes(
                0x81, (String.join("\0", texts) + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    /// The `System` part of an event: 0 provider, 1 number, 2 level, 3 time, 4 record, 5 process, 6
    /// thread, 7 computer, 8 user; then what `EventData` says.
    static Node event(Xml data) {
        var system =
                node(
                        "System",
                        node("Provider", attribute("Name", 0, 1)),
                        node("EventID", attribute("Qualifiers", "16384"), new Place(1, 6)),
                        node("Level", new Place(2, 4)),
                        node("Task", new Text("0")),
                        node("Keywords", new Place(9, 0x15)),
                        node("TimeCreated", attribute("SystemTime", 3, 0x11)),
                        node("EventRecordID", new Place(4, 10)),
                        node(
                                "Execution",
                                attribute("ProcessID", 5, 8),
                                attribute("ThreadID", 6, 8)),
                        node("Channel", new Text("System")),
                        node("Computer", new Place(7, 1)),
                        node("Security", attribute("UserID", 8, 0x13)));
        return node(
                "Event",
                attribute("xmlns", "http://schemas.microsoft.com/win/2004/08/events/event"),
                system,
                data);
    }

    /// What fills the `System` part, then other values.
    static Instance instance(
            Node template, String provider, int id, int level, long record, Filling... others) {
        var fillings = new ArrayList<Filling>();
        fillings.add(text(provider));
        fillings.add(number(6, 2, id));
        fillings.add(number(4, 1, level));
        fillings.add(number(0x11, 8, ChunkWriter.TIME + record * 10_000_000));
        fillings.add(number(10, 8, record));
        fillings.add(number(8, 4, 4));
        fillings.add(number(8, 4, 88));
        fillings.add(text("PC7.example"));
        fillings.add(new Bytes(0x13, new byte[] {1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0}));
        fillings.add(number(0x15, 8, 0x8000_0000_0000_0002L));
        fillings.addAll(List.of(others));
        return new Instance(template, fillings);
    }
}
