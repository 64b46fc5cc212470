package io.casebook.intake.evtx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// Writes small Windows event logs for tests.
public final class EventLogWriter {
    static final int HEADER = 4096;
    static final int CHUNK = 65_536;

    private final List<ChunkWriter> chunks = new ArrayList<>();
    private int flags;

    /// A log that its writer still had open.
    EventLogWriter dirty() {
        flags |= 1;
        return this;
    }

    /// The next chunk of the file.
    public ChunkWriter chunk() {
        var chunk = new ChunkWriter();
        chunks.add(chunk);
        return chunk;
    }

    /// The whole file.
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(header());
        chunks.forEach(chunk -> out.writeBytes(chunk.bytes()));
        return out.toByteArray();
    }

    private byte[] header() {
        var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, "ElfFile\0".getBytes(StandardCharsets.US_ASCII));
        header.putLong(16, chunks.size() - 1L);
        header.putLong(24, 1 + chunks.stream().mapToLong(ChunkWriter::lastId).max().orElse(0));
        header.putInt(32, 128);
        header.putShort(36, (short) 1);
        header.putShort(38, (short) 3);
        header.putShort(40, (short) HEADER);
        header.putShort(42, (short) chunks.size());
        header.putInt(120, flags);
        header.putInt(124, checksum(header.array(), 0, 120, 0, 0));
        return header.array();
    }

    static int checksum(byte[] bytes, int from, int to, int from2, int to2) {
        var checksum = new CRC32();
        checksum.update(bytes, from, to - from);
        checksum.update(bytes, from2, to2 - from2);
        return (int) checksum.getValue();
    }
}
