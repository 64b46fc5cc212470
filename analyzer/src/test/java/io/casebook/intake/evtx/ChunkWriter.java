package io.casebook.intake.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Writes one chunk: names and templates stand where they are used first.
public final class ChunkWriter {
    /// 2021-03-04T05:06:07.1234567Z.
    static final long TIME = 132_593_079_671_234_567L;

    private static final int RECORD_HEADER = 24;
    private final ByteBuffer out =
            ByteBuffer.allocate(EventLogWriter.CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Xml.Node, Integer> templates = new HashMap<>();
    private long firstId;
    private long lastId;
    private int lastRecord;
    private boolean namesLoop;

    ChunkWriter() {
        out.position(512);
    }

    /// Each name says that the next one of its list is itself.
    ChunkWriter withLoopsOfNames() {
        namesLoop = true;
        return this;
    }

    long lastId() {
        return lastId;
    }

    /// Writes an event that was logged so many seconds after [#TIME].
    public ChunkWriter event(long id, Xml.Filling content) {
        lastRecord = out.position();
        firstId = firstId == 0 ? id : firstId;
        lastId = id;
        out.putInt(0x2a2a).putInt(0).putLong(id).putLong(TIME + id * 10_000_000);
        fragment(content);
        out.put((byte) 0);
        while (out.position() % 8 != 4) {
            out.put((byte) 0);
        }
        var size = out.position() + 4 - lastRecord;
        out.putInt(size).putInt(lastRecord + 4, size);
        return this;
    }

    /// Where the content of the last event begins.
    int lastContent() {
        return lastRecord + RECORD_HEADER;
    }

    /// Where the next event begins.
    int end() {
        return out.position();
    }

    private void fragment(Xml.Filling content) {
        out.put((byte) 0x0f).put((byte) 1).put((byte) 1).put((byte) 0);
        switch (content) {
            case Xml.Instance instance -> instance(instance);
            case Xml.Plain plain -> node(plain.node(), false);
            case Xml.Bytes bytes -> out.put(bytes.bytes());
        }
    }

    private void instance(Xml.Instance instance) {
        out.put((byte) 0x0c).put((byte) 1).putInt(instance.template().hashCode());
        var known = templates.get(instance.template());
        out.putInt(known == null ? out.position() + 4 : known);
        if (known == null) {
            definition(instance.template());
        }
        var count = instance.fillings().size();
        var descriptors = out.putInt(count).position();
        out.position(descriptors + 4 * count);
        for (var i = 0; i < count; i++) {
            var start = out.position();
            var type = fill(instance.fillings().get(i));
            out.putShort(descriptors + 4 * i, (short) (out.position() - start));
            out.put(descriptors + 4 * i + 2, (byte) type);
        }
    }

    private int fill(Xml.Filling filling) {
        if (filling instanceof Xml.Bytes(var type, var bytes)) {
            out.put(bytes);
            return type;
        }
        fragment(filling);
        out.put((byte) 0);
        return 0x21;
    }

    private void definition(Xml.Node template) {
        templates.put(template, out.position());
        out.putInt(0).putLong(template.hashCode()).putLong(7);
        var sizeAt = out.position();
        out.putInt(0).put((byte) 0x0f).put((byte) 1).put((byte) 1).put((byte) 0);
        node(template, true);
        out.put((byte) 0);
        out.putInt(sizeAt, out.position() - sizeAt - 4);
    }

    private void node(Xml.Node node, boolean inTemplate) {
        var attributes = node.parts().stream().filter(Xml.Attribute.class::isInstance).toList();
        out.put((byte) (attributes.isEmpty() ? 0x01 : 0x41));
        if (inTemplate) {
            out.putShort((short) -1);
        }
        var sizeAt = out.position();
        name(node.name(), 4);
        if (!attributes.isEmpty()) {
            var listAt = out.position();
            out.putInt(0);
            for (var i = 0; i < attributes.size(); i++) {
                attribute((Xml.Attribute) attributes.get(i), i + 1 < attributes.size());
            }
            out.putInt(listAt, out.position() - listAt - 4);
        }
        if (attributes.size() == node.parts().size()) {
            out.put((byte) 0x03);
        } else {
            out.put((byte) 0x02);
            node.parts().forEach(part -> content(part, inTemplate));
            out.put((byte) 0x04);
        }
        out.putInt(sizeAt, out.position() - sizeAt - 4);
    }

    private void attribute(Xml.Attribute attribute, boolean more) {
        out.put((byte) (more ? 0x46 : 0x06));
        name(attribute.name(), 0);
        content(attribute.value(), false);
    }

    private void content(Xml part, boolean inTemplate) {
        switch (part) {
            case Xml.Node node -> node(node, inTemplate);
            case Xml.Attribute _ -> {}
            case Xml.Text(var text) -> text((byte) 5, text);
            case Xml.Characters(var text) -> text((byte) 7, text);
            case Xml.Character(var code) -> out.put((byte) 8).putShort((short) code);
            case Xml.Entity(var name) -> {
                out.put((byte) 9);
                name(name, 0);
            }
            case Xml.Place(var number, var type) ->
                    out.put((byte) 0x0e).putShort((short) number).put((byte) type);
        }
    }

    private void text(byte token, String text) {
        out.put(token);
        if (token == 5) {
            out.put((byte) 1);
        }
        out.putShort((short) text.length()).put(text.getBytes(StandardCharsets.UTF_16LE));
    }

    /// An offset, so many bytes behind the place for a size; the name follows where it is new.
    private void name(String name, int behind) {
        for (var i = 0; i < behind; i++) {
            out.put((byte) 0);
        }
        var known = names.get(name);
        out.putInt(known == null ? out.position() + 4 : known);
        if (known == null) {
            var at = out.position();
            names.put(name, at);
            out.putInt(namesLoop ? at : 0).putShort((short) hash(name));
            out.putShort((short) name.length()).put(name.getBytes(StandardCharsets.UTF_16LE));
            out.putShort((short) 0);
        }
    }

    private static int hash(String name) {
        var hash = 0;
        for (var i = 0; i < name.length(); i++) {
            hash = hash * 65_599 + name.charAt(i);
        }
        return hash;
    }

    /// The chunk with its checksums.
    byte[] bytes() {
        var free = out.position();
        var bytes = new byte[EventLogWriter.CHUNK];
        out.get(0, bytes);
        var chunk = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(0, "ElfChnk\0".getBytes(StandardCharsets.US_ASCII));
        chunk.putLong(8, firstId).putLong(16, lastId).putLong(24, firstId).putLong(32, lastId);
        chunk.putInt(40, 128).putInt(44, lastRecord).putInt(48, free);
        chunk.putInt(52, EventLogWriter.checksum(bytes, 512, free, 0, 0));
        chunk.putInt(124, EventLogWriter.checksum(bytes, 0, 120, 128, 512));
        return bytes;
    }
}
