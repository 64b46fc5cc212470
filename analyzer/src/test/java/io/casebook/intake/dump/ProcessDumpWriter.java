package io.casebook.intake.dump;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Writes minidumps of Windows processes.
public final class ProcessDumpWriter {
    private static final int DIRECTORY = 32;
    private static final int MODULE = 108;

    private final Canvas canvas = new Canvas(ByteOrder.LITTLE_ENDIAN);
    private final List<int[]> streams = new ArrayList<>();
    private int next = 0x400;

    public ProcessDumpWriter(long stamp) {
        canvas.latin(0, "MDMP\u0093\u00a7").half(6, 0xa063).word(12, DIRECTORY).word(20, stamp);
    }

    private int stream(int type, int size) {
        var at = next;
        streams.add(new int[] {type, size, at});
        next += size;
        canvas.put(at, new byte[size]);
        return at;
    }

    private int string(String text) {
        var at = next;
        canvas.word(at, text.length() * 2L).utf16(at + 4L, text + "\0");
        next += 6 + text.length() * 2;
        return at;
    }

    public ProcessDumpWriter system(int architecture, int processors, int build) {
        var at = stream(7, 56);
        canvas.half(at, architecture).put(at + 6L, new byte[] {(byte) processors});
        canvas.word(at + 8L, 10).word(at + 16L, build);
        return this;
    }

    public ProcessDumpWriter exception(long code, long address, long... parameters) {
        var at = stream(6, 168);
        canvas.word(at, 0x1a4).word(at + 8L, code).number(at + 24L, address);
        canvas.word(at + 32L, parameters.length);
        for (var i = 0; i < parameters.length; i++) {
            canvas.number(at + 40L + 8L * i, parameters[i]);
        }
        return this;
    }

    ProcessDumpWriter process(long id) {
        var at = stream(15, 24);
        canvas.word(at, 24).word(at + 4L, 1).word(at + 8L, id);
        return this;
    }

    /// Modules of 64 KiB each, of version 10.0.build.2.
    public ProcessDumpWriter modules(int build, String... names) {
        var at = stream(4, 4 + MODULE * names.length);
        canvas.word(at, names.length);
        for (var i = 0; i < names.length; i++) {
            var module = at + 4L + (long) MODULE * i;
            canvas.number(module, 0x7ff600000000L + i * 0x10000L).word(module + 8, 0x10000);
            canvas.word(module + 20, string("C:\\Program Files\\" + names[i]));
            canvas.word(module + 24, 0xfeef04bdL).half(module + 34, 10);
            canvas.half(module + 38, build).half(module + 36, 2);
        }
        return this;
    }

    public byte[] bytes() {
        canvas.word(8, streams.size());
        for (var i = 0; i < streams.size(); i++) {
            var stream = streams.get(i);
            var at = DIRECTORY + 12L * i;
            canvas.word(at, stream[0]).word(at + 4, stream[1]).word(at + 8, stream[2]);
        }
        return canvas.bytes();
    }
}
