package io.casebook.intake.dump;

import java.nio.ByteOrder;
import java.util.List;

/// Writes kernel dumps of Windows: the header, and the lists of a small dump.
public final class WindowsDumpWriter {
    static final long KERNEL = 0xfffff800_12000000L;
    private static final int TRIAGE = 4;

    private final boolean wide;
    private final int size;
    private final Canvas canvas = new Canvas(ByteOrder.LITTLE_ENDIAN);

    public WindowsDumpWriter(boolean wide) {
        this.wide = wide;
        size = wide ? 0x2000 : 0x1000;
        for (var i = 0; i < size; i += Integer.BYTES) {
            canvas.latin(i, "PAGE");
        }
        canvas.latin(0, wide ? "PAGEDU64" : "PAGEDUMP");
        set(HeaderField.MAJOR_VERSION, 15);
        set(HeaderField.DUMP_TYPE, 1);
    }

    public WindowsDumpWriter machine(int build, int image, int processors) {
        return set(HeaderField.BUILD, build)
                .set(HeaderField.MACHINE, image)
                .set(HeaderField.PROCESSORS, processors);
    }

    public WindowsDumpWriter bugcheck(long code, long... arguments) {
        set(HeaderField.BUGCHECK, code);
        for (var i = 0; i < arguments.length; i++) {
            canvas.pointer(
                    HeaderField.ARGUMENTS.at(wide) + (long) i * (wide ? 8 : 4), wide, arguments[i]);
        }
        return this;
    }

    /// When the machine stopped, and how long it had run.
    ///
    /// @param ticks of 100 ns since 1601
    public WindowsDumpWriter times(long ticks, long uptimeTicks) {
        canvas.number(HeaderField.SYSTEM_TIME.at(wide), ticks);
        canvas.number(HeaderField.UPTIME.at(wide), uptimeTicks);
        return this;
    }

    WindowsDumpWriter set(HeaderField field, long value) {
        canvas.word(field.at(wide), value);
        return this;
    }

    WindowsDumpWriter exception(long code, long address) {
        set(HeaderField.EXCEPTION, code);
        canvas.pointer(HeaderField.EXCEPTION.at(wide) + (wide ? 16L : 12L), wide, address);
        return this;
    }

    WindowsDumpWriter comment(String comment) {
        canvas.latin(HeaderField.COMMENT.at(wide), comment + "\0");
        return this;
    }

    /// Drivers of 64 KiB each, one after another, the first at [#KERNEL].
    public WindowsDumpWriter drivers(List<String> names) {
        set(HeaderField.DUMP_TYPE, TRIAGE);
        var entry = wide ? 0x90 : 0x4c;
        var list = size + 0x1000L;
        var pool = list + (long) entry * names.size();
        canvas.put(size, new byte[0x100]).word(size + 0x30L, list).word(size + 0x34L, names.size());
        for (var i = 0; i < names.size(); i++) {
            var at = list + (long) i * entry;
            var path = "\\SystemRoot\\system32\\" + names.get(i);
            canvas.put(at, new byte[entry]).word(at, pool);
            canvas.pointer(at + (wide ? 0x38 : 0x1c), wide, base(i));
            canvas.word(at + (wide ? 0x48 : 0x24), 0x10000);
            canvas.word(at + (wide ? 0x88 : 0x48), 0x5a000000L + i);
            canvas.word(pool, path.length()).utf16(pool + 4, path + "\0");
            pool += 4 + 2L * (path.length() + 1);
        }
        return this;
    }

    long base(int driver) {
        return (wide ? KERNEL : 0x82000000L) + driver * 0x10000L;
    }

    WindowsDumpWriter unloaded(String name) {
        var at = size + 0x800L;
        var entry = at + (wide ? 8 : 4);
        canvas.word(size + 0x18L, at).word(at, 1).put(entry, new byte[0x38]);
        canvas.half(entry, name.length() * 2).utf16(entry + (wide ? 16 : 8), name);
        canvas.pointer(entry + (wide ? 0x28 : 0x20), wide, base(500));
        return this;
    }

    /// A text to which the debugger's data points, in a block of memory.
    WindowsDumpWriter buildString(String text) {
        var data = size + 0x200L;
        var block = size + 0x500L;
        var place = size + 0x700L;
        canvas.word(size + 0x70L, data).word(size + 0x74L, 0x380).put(data, new byte[0x300]);
        canvas.number(data + 0x208, KERNEL + 0x40);
        canvas.word(size + 0x78L, block).word(size + 0x7cL, 2).put(block, new byte[32]);
        canvas.number(block + 16, KERNEL).word(block + 24, place).word(block + 28, 0x100);
        canvas.latin(place + 0x40, text + "\0").put(place + 0xff, new byte[1]);
        return this;
    }

    public byte[] bytes() {
        return canvas.bytes();
    }
}
