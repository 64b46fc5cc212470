package io.casebook.intake.dump;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Dumps that can be read, by their first bytes.
public enum DumpKind {
    WINDOWS_32("PAGEDUMP", "Windows memory dump, 32-bit"),
    WINDOWS_64("PAGEDU64", "Windows memory dump, 64-bit"),
    WINDOWS_PROCESS("MDMP\u0093\u00a7", "Windows minidump"),
    KDUMP("KDUMP   ", "kernel dump (makedumpfile)"),
    FLATTENED("makedumpfile\0\0\0\0", "kernel dump (makedumpfile, flattened)"),
    ELF("\177ELF", "ELF core dump");

    private static final DumpDamage CUT =
            new DumpDamage(
                    "dump-incomplete",
                    "The flattened dump has no end, or more pieces than are gone through");
    private static final int ELF_DATA = 5;
    private static final int ELF_TYPE = 16;
    private static final int ELF_CORE = 4;

    private final String magic;
    private final String title;

    DumpKind(String magic, String title) {
        this.magic = magic;
        this.title = title;
    }

    /// What it is, for people.
    public String title() {
        return title;
    }

    /// Null for what is no dump.
    ///
    /// @param head its first bytes
    public static @Nullable DumpKind of(byte[] head, int length) {
        for (var kind : values()) {
            var magic = kind.magic.getBytes(StandardCharsets.ISO_8859_1);
            if (length >= magic.length && Arrays.mismatch(head, magic) == magic.length) {
                return kind != ELF || isCore(head, length) ? kind : null;
            }
        }
        return null;
    }

    private static boolean isCore(byte[] head, int length) {
        return length > ELF_TYPE + 1 && head[ELF_TYPE + (head[ELF_DATA] == 2 ? 1 : 0)] == ELF_CORE;
    }

    /// Reads what a dump says of itself.
    ///
    /// @throws DamagedDumpException where not even its header can be read
    public DecodedDump decode(DumpBytes bytes) throws IOException {
        return switch (this) {
            case WINDOWS_32 -> new WindowsDump(bytes, false).decode();
            case WINDOWS_64 -> new WindowsDump(bytes, true).decode();
            case WINDOWS_PROCESS -> new ProcessDump(bytes).decode();
            case KDUMP -> KdumpFile.of(bytes).decode();
            case ELF -> ElfCore.of(bytes).decode();
            case FLATTENED -> flattened(bytes);
        };
    }

    private static DecodedDump flattened(DumpBytes bytes) throws IOException {
        var whole = FlattenedBytes.of(bytes);
        var head = Block.at(whole, 0, ELF_TYPE + 2, ByteOrder.LITTLE_ENDIAN);
        var kind = of(head.copy(0, head.size()), head.size());
        if (kind != KDUMP && kind != ELF) {
            throw new DamagedDumpException("there is no dump of a kernel in the flattened file");
        }
        return whole.isCut() ? kind.decode(whole).with(CUT) : kind.decode(whole);
    }
}
