package io.casebook.intake.journal;

import com.github.luben.zstd.Zstd;

import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Writes journal files as journald does, as far as a reader looks: journalctl reads them too.
public final class JournalWriter {
    public static final String BOOT = "9d1e5a0c7b3f4e62a8c4d1f00b6e2a17";
    public static final String LATER_BOOT = "0c1d7f3a5e9b48d2b6a0f4c8e2d6b917";

    /// 2021-03-04T05:06:07.123456Z
    public static final long TIME = 1_614_834_367_123_456L;

    private static final int HEADER_SIZE = 272;
    private static final int ENTRIES = 152;
    private static final int ARRAYS = 176;
    private static final int LEAST_COMPRESSED = 40;

    private final EnumSet<Feature> features = EnumSet.noneOf(Feature.class);
    private final byte[] whole = new byte[8 << 20];
    private final ByteBuffer file = littleEndian(whole);
    private final Map<String, Long> data = new LinkedHashMap<>();
    private final List<Long> entries = new ArrayList<>();
    private long array;
    private int arrayCapacity;
    private int arrayFilled;
    private int objects;

    /// What a file may have.
    public enum Feature {
        XZ,
        LZ4,
        KEYED_HASH,
        ZSTD,
        COMPACT,
        /// It was not closed.
        ONLINE
    }

    /// A file with these features and no entry yet.
    public JournalWriter(Feature... chosen) {
        this(List.of(chosen));
    }

    JournalWriter(List<Feature> chosen) {
        features.addAll(chosen);
        file.put(0, "LPKSHHRH".getBytes(StandardCharsets.US_ASCII));
        for (var feature : features) {
            if (feature != Feature.ONLINE) {
                file.putInt(12, file.getInt(12) | 1 << feature.ordinal());
            }
        }
        file.put(16, (byte) (features.contains(Feature.ONLINE) ? 1 : 2));
        id(24, "f11e0000000000000000000000000001");
        id(40, "4c8f2b1a9d3e4f50a6b7c8d9e0f1a2b3");
        id(56, BOOT);
        id(72, "5e90000000000000000000000000000d");
        file.putLong(88, HEADER_SIZE);
        file.position(HEADER_SIZE);
        file.putLong(104, object(4, 0, new byte[16 * 16]) + 16).putLong(112, 16 * 16);
        file.putLong(120, object(5, 0, new byte[16 * 8]) + 16).putLong(128, 16 * 8);
    }

    /// Appends an entry of the first boot, so many milliseconds after [#TIME].
    public JournalWriter entry(int millis, String... fields) {
        return entry(BOOT, millis, fields);
    }

    /// Appends an entry; the fields are Latin letters, so that they may be any bytes.
    public JournalWriter entry(String boot, int millis, String... fields) {
        var items = new ArrayList<Long>();
        for (var field : fields) {
            items.add(data.computeIfAbsent(field, this::data));
        }
        var content = new byte[48 + items.size() * (compact() ? 4 : 16)];
        var body = littleEndian(content);
        body.putLong(entries.size() + 1).putLong(TIME + millis * 1000L);
        body.putLong(5_000_000 + millis * 1000L).put(bytes(boot)).putLong(0xabcdefL);
        for (var item : items) {
            offset(body, item);
            if (!compact()) {
                body.putLong(file.getLong((int) (item + 16)));
            }
        }
        var entry = object(3, 0, content);
        for (var item : items) {
            file.putLong((int) (item + 40), entry).putLong((int) (item + 56), 1);
        }
        link(entry);
        return this;
    }

    private void link(long entry) {
        if (arrayFilled == arrayCapacity) {
            arrayCapacity = Math.max(4, arrayCapacity * 2);
            arrayFilled = 0;
            var next = object(6, 0, new byte[8 + arrayCapacity * offsetSize()]);
            file.putLong(array == 0 ? ARRAYS : (int) (array + 16), next);
            array = next;
        }
        var end = end();
        file.position((int) (array + 24 + (long) arrayFilled++ * offsetSize()));
        offset(file, entry);
        file.position(end);
        entries.add(entry);
        file.putLong(ENTRIES, entries.size()).putLong(160, entries.size()).putLong(168, 1);
    }

    private long data(String field) {
        var plain = field.getBytes(StandardCharsets.ISO_8859_1);
        var packs = plain.length >= LEAST_COMPRESSED && compression() != 0;
        var payload = packs ? compressed(plain) : plain;
        var head = compact() ? 56 : 48;
        var content = new byte[head + payload.length];
        littleEndian(content).putLong(0, 0x9e3779b97f4a7c15L * field.hashCode());
        System.arraycopy(payload, 0, content, head, payload.length);
        return object(1, packs ? compression() : 0, content);
    }

    /// The flag of an object (`enum` in journal-def.h).
    private int compression() {
        if (features.contains(Feature.XZ)) {
            return 1;
        }
        return features.contains(Feature.LZ4) ? 2 : features.contains(Feature.ZSTD) ? 4 : 0;
    }

    private byte[] compressed(byte[] plain) {
        try {
            return switch (compression()) {
                case 1 -> xz(plain);
                case 2 -> lz4(plain);
                default -> Zstd.compress(plain);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] xz(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var xz = new XZOutputStream(packed, new LZMA2Options(0))) {
            xz.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] lz4(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        var size = new byte[8];
        littleEndian(size).putLong(plain.length);
        packed.write(size);
        try (var lz4 = new BlockLZ4CompressorOutputStream(packed)) {
            lz4.write(plain);
        }
        return packed.toByteArray();
    }

    private long object(int type, int flags, byte[] body) {
        var at = end();
        file.position(at);
        file.put((byte) type).put((byte) flags).position(at + 8);
        file.putLong(16 + body.length).put(body);
        file.position(file.position() + 7 & ~7);
        file.putLong(136, at).putLong(144, ++objects);
        file.putLong(96, end() - HEADER_SIZE);
        return at;
    }

    private int end() {
        return file.position();
    }

    private boolean compact() {
        return features.contains(Feature.COMPACT);
    }

    private int offsetSize() {
        return compact() ? 4 : 8;
    }

    private void offset(ByteBuffer into, long offset) {
        if (compact()) {
            into.putInt((int) offset);
        } else {
            into.putLong(offset);
        }
    }

    private void id(int at, String id) {
        file.put(at, bytes(id));
    }

    private static byte[] bytes(String id) {
        return HexFormat.of().parseHex(id);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Where an entry lies, counted from 0.
    int offsetOf(int entry) {
        return Math.toIntExact(entries.get(entry));
    }

    /// Where the object of a field lies.
    int offsetOf(String field) {
        return Math.toIntExact(Objects.requireNonNull(data.get(field)));
    }

    /// Where the first entry array lies.
    int firstArray() {
        return Math.toIntExact(file.getLong(ARRAYS));
    }

    /// As a crash leaves it: the last entries are written, but not yet listed.
    public JournalWriter forget(int last) {
        for (var i = 0; i < last; i++) {
            var at = (int) (array + 24 + (long) --arrayFilled * offsetSize());
            file.put(at, new byte[offsetSize()]);
        }
        file.putLong(ENTRIES, entries.size() - last);
        return this;
    }

    /// The file, with free space at its end.
    public byte[] bytes() {
        return Arrays.copyOf(whole, end() + 4096);
    }
}
