package io.casebook.intake.journal;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

import io.casebook.intake.decoded.DamageCounts;

import org.jspecify.annotations.Nullable;
import org.tukaani.xz.BasicArrayCache;
import org.tukaani.xz.XZInputStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The contents of data objects, decompressed. Some command lines come with thousands of entries,
/// so what was decompressed lately is kept.
final class Payloads implements AutoCloseable {
    /// A longer value is cut; systemd itself allows 768 MiB.
    static final int LONGEST = 1 << 20;

    private static final int XZ = 1;
    private static final int LZ4 = 2;
    private static final int ZSTD = 4;
    private static final int XZ_MEMORY_KIB = 64 << 10;
    private static final int KEPT = 256;
    private static final int LONGEST_KEPT = 16 << 10;

    private final JournalBytes bytes;
    private final JournalObjects objects;
    private final DamageCounts damages;
    private final ZstdDecompressCtx zstd = new ZstdDecompressCtx();
    private final BasicArrayCache xzArrays = new BasicArrayCache();
    private final long[] keptOffsets = new long[KEPT];
    private final byte[][] kept = new byte[KEPT][];

    Payloads(JournalBytes bytes, JournalObjects objects, DamageCounts damages) {
        this.bytes = bytes;
        this.objects = objects;
        this.damages = damages;
    }

    /// Adds the field of a data object to an entry.
    void read(long data, Entry into) {
        var from = data + objects.dataHead();
        var length = (int) Math.min(bytes.word(data + 8) - objects.dataHead(), LONGEST + 1);
        var kind = bytes.octet(data + 1);
        if (kind == 0) {
            add(data, null, from, length, into);
            return;
        }
        try {
            var plain = decompressed(data, kind, from);
            add(data, plain, 0, plain.length, into);
        } catch (IOException | ZstdException _) {
            damages.add(Damage.PAYLOAD, data);
        }
    }

    private void add(long data, byte @Nullable [] plain, long from, int length, Entry into) {
        var taken = Math.min(length, LONGEST);
        if (length > LONGEST) {
            damages.add(Damage.CUT_VALUE, data);
        }
        if (!into.hasRoom(taken)) {
            damages.add(Damage.LARGE_ENTRY, data);
            return;
        }
        var to = into.reserve(taken);
        if (plain == null) {
            bytes.copy(from, into.bytes, to, taken);
        } else {
            System.arraycopy(plain, 0, into.bytes, to, taken);
        }
        if (!into.addField(taken)) {
            damages.add(Damage.NAME, data);
        }
    }

    private byte[] decompressed(long data, int kind, long from) throws IOException {
        var slot = (int) (data >>> 3) & KEPT - 1;
        if (keptOffsets[slot] == data) {
            return kept[slot];
        }
        var plain = decompress(kind, packed(data, from));
        if (plain.length <= LONGEST_KEPT) {
            keptOffsets[slot] = data;
            kept[slot] = plain;
        }
        return plain;
    }

    private byte[] packed(long data, long from) throws IOException {
        var length = bytes.word(data + 8) - objects.dataHead();
        if (length > 2L * LONGEST) {
            throw new IOException("more compressed data than is read");
        }
        var packed = new byte[(int) length];
        bytes.copy(from, packed, 0, packed.length);
        return packed;
    }

    /// At most one byte more than [#LONGEST].
    private byte[] decompress(int kind, byte[] packed) throws IOException {
        return switch (kind) {
            case XZ -> xz(packed);
            case LZ4 -> Lz4Block.decompress(packed, LONGEST + 1);
            case ZSTD -> zstd(packed);
            default -> throw new IOException("an unknown compression");
        };
    }

    private byte[] xz(byte[] packed) throws IOException {
        var source = new ByteArrayInputStream(packed);
        try (var plain = new XZInputStream(source, XZ_MEMORY_KIB, xzArrays)) {
            return plain.readNBytes(LONGEST + 1);
        }
    }

    private byte[] zstd(byte[] packed) throws IOException {
        var size = Zstd.getFrameContentSize(packed, 0, packed.length);
        if (size > 0 && size <= LONGEST) {
            return zstd.decompress(packed, (int) size);
        }
        try (InputStream plain = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(packed))) {
            return plain.readNBytes(LONGEST + 1);
        }
    }

    @Override
    public void close() {
        zstd.close();
    }
}
