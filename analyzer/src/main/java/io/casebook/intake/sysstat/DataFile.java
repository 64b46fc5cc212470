package io.casebook.intake.sysstat;

import io.casebook.intake.decoded.DecodedLog;
import io.casebook.intake.decoded.LogDamage;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// A data file of sysstat 11.7.1 or later, which says itself how it is laid out, handed out as text
/// in the notation of `sar`, each sample's tables together, with times in Coordinated Universal
/// Time:
///
///     Linux 4.18.0-305.el8.x86_64 (node1) 	2021-05-10 	_x86_64_	(144 CPU)
///
///     2021-05-10T12:00:01Z CPU %usr %nice ...
///     2021-05-10T12:10:01Z all 31.20 0.00 ...
///
/// Disks have no names in the file, so they are called by their numbers, `dev8-0`.
public final class DataFile implements DecodedLog {
    /// The first bytes where the machine was little-endian.
    public static final String LITTLE_ENDIAN = "\u0096\u00d5";

    /// The first bytes where it was big-endian.
    public static final String BIG_ENDIAN = "\u00d5\u0096";

    private static final int FORMAT_AT = 2;
    private static final int FORMAT = 0x2175;

    private final DataBytes bytes;
    private final DataHeader header;
    private final List<String> damages = new ArrayList<>();

    private DataFile(DataBytes bytes, DataHeader header) {
        this.bytes = bytes;
        this.header = header;
    }

    /// A file whose bytes are all at hand; they must stay for as long as it is read.
    ///
    /// @throws UnreadableDataException where its header is damaged, or of another version
    public static DataFile of(MemorySegment whole) throws UnreadableDataException {
        var little = whole.byteSize() > 0 && (whole.get(ValueLayout.JAVA_BYTE, 0) & 0xff) == 0x96;
        var bytes = new DataBytes(whole, little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var one = bytes.octet(FORMAT_AT);
        var two = bytes.octet(FORMAT_AT + 1);
        var format = little ? two << 8 | one : one << 8 | two;
        if (format != FORMAT) {
            throw new UnreadableDataException(
                    ("The sysstat data is of format 0x%x; only that of versions 11.7.1 to 12 "
                                    + "(0x%x) can be read, a report made of it by sar too")
                            .formatted(format, FORMAT));
        }
        return new DataFile(bytes, DataHeader.of(bytes));
    }

    @Override
    public InputStream text() {
        return new DataText(bytes, header, damages);
    }

    @Override
    public List<LogDamage> damages() {
        return damages.stream().map(it -> new LogDamage("sysstat-damaged", it)).toList();
    }
}
