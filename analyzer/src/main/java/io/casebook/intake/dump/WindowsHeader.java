package io.casebook.intake.dump;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.OptionalLong;

/// The header of a Windows kernel dump.
record WindowsHeader(Block block, boolean wide) {
    private static final int WIDE_SIZE = 0x2000;
    private static final int NARROW_SIZE = 0x1000;

    /// `PAGE`, in a field that nobody filled.
    private static final long UNFILLED = 0x45474150L;

    /// Seconds from 1601-01-01 to 1970-01-01.
    private static final long EPOCH = 11_644_473_600L;

    private static final long TICKS = 10_000_000L;

    /// The years 1980 and 2200.
    private static final long FIRST = (EPOCH + 315_532_800L) * TICKS;

    private static final long LAST = (EPOCH + 7_258_118_400L) * TICKS;
    private static final int COMMENT = 128;
    private static final int VERSION_USER = 32;

    static WindowsHeader of(DumpBytes dump, boolean wide) throws IOException {
        var size = wide ? WIDE_SIZE : NARROW_SIZE;
        return new WindowsHeader(Block.at(dump, 0, size, ByteOrder.LITTLE_ENDIAN), wide);
    }

    /// Bytes of a header that is not cut.
    int size() {
        return wide ? WIDE_SIZE : NARROW_SIZE;
    }

    /// A field of four bytes; empty where nobody filled it.
    OptionalLong word(HeaderField field) throws DamagedDumpException {
        var value = block.word(field.at(wide));
        return value == UNFILLED ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// A field of eight bytes; empty where nobody filled it.
    OptionalLong number(HeaderField field) throws DamagedDumpException {
        var value = block.number(field.at(wide));
        return value == (UNFILLED << 32 | UNFILLED) ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// An address; empty where nobody filled it.
    OptionalLong pointer(HeaderField field) throws DamagedDumpException {
        return wide ? number(field) : word(field);
    }

    /// One of the four arguments of the stop code.
    long argument(int index) throws DamagedDumpException {
        var width = wide ? Long.BYTES : Integer.BYTES;
        return block.pointer(HeaderField.ARGUMENTS.at(wide) + (long) index * width, wide);
    }

    String comment() throws DamagedDumpException {
        return text(HeaderField.COMMENT, COMMENT);
    }

    String versionUser() throws DamagedDumpException {
        return text(HeaderField.VERSION_USER, VERSION_USER);
    }

    private String text(HeaderField field, int length) throws DamagedDumpException {
        var text = block.latin(field.at(wide), length);
        return text.startsWith("PAGEPAGE") ? "" : text;
    }

    /// When the machine stopped, to the millisecond as debuggers show it; null where the header
    /// does not say.
    @Nullable Instant systemTime() throws DamagedDumpException {
        var ticks = number(HeaderField.SYSTEM_TIME).orElse(0);
        return ticks < FIRST || ticks > LAST
                ? null
                : Instant.ofEpochSecond(ticks / TICKS - EPOCH, ticks % TICKS / 10_000 * 1_000_000);
    }

    /// Milliseconds since the machine was started; negative where the header does not say.
    long uptimeMillis() throws DamagedDumpException {
        var ticks = number(HeaderField.UPTIME).orElse(-1);
        return ticks < 0 ? -1 : ticks / 10_000;
    }

    /// The words of a debugger for what the dump holds.
    static String content(long type) {
        return switch ((int) type) {
            case 1 -> "Kernel Complete; Full address space is available";
            case 2 -> "Kernel Summary; Kernel address space is available";
            case 3 -> "Kernel Header; Only the header is available";
            case 4 -> "Mini Kernel; Only registers and stack trace are available";
            case 5 -> "Kernel Bitmap; Full address space is available";
            case 6 -> "Kernel Bitmap; Kernel address space is available";
            case 7 -> "Kernel Bitmap; Automatic memory dump";
            default -> "";
        };
    }

    /// The architecture of an image type (winnt.h); hexadecimal where it is none of Windows'.
    static String architecture(long machine) {
        return switch ((int) machine) {
            case 0x14c -> "x86";
            case 0x8664 -> "x64";
            case 0xaa64 -> "arm64";
            case 0x1c0, 0x1c2, 0x1c4 -> "arm";
            case 0x200 -> "ia64";
            default -> DumpText.hex(machine);
        };
    }
}
