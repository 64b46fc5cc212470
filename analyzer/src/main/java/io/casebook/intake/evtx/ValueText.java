package io.casebook.intake.evtx;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Values as Windows writes them into the XML of an event; what is too short for its type, or of a
/// type that nobody knows, as hexadecimal bytes.
final class ValueText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT);
    private static final DateTimeFormatter SYSTEM_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

    /// Units of a hundred nanoseconds.
    private static final long UNITS = 10_000_000;

    private static final long SECONDS_FROM_1601 = 11_644_473_600L;
    private static final int SID_HEADER = 8;
    private static final int GUID_SIZE = 16;

    private final ChunkBytes bytes;

    ValueText(ChunkBytes bytes) {
        this.bytes = bytes;
    }

    /// Units of a hundred nanoseconds since 1601 as a time of day and zone.
    static String fileTime(long units) {
        var seconds = Long.divideUnsigned(units, UNITS) - SECONDS_FROM_1601;
        var nanos = (int) Long.remainderUnsigned(units, UNITS) * 100;
        return LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC).format(FILE_TIME);
    }

    String of(Value value) throws MalformedEventException {
        return of(value.elementType(), value.at(), value.size());
    }

    /// The values of an array: texts end with a zero each, others have one size.
    List<String> all(Value array) throws MalformedEventException {
        var type = array.elementType();
        var width = type == Value.TEXT ? 2 : 1;
        var size = size(type, array.size());
        var values = new ArrayList<String>();
        var at = array.at();
        var end = at + array.size();
        while (at < end) {
            var length = isText(type) ? textSize(at, end, width) : Math.min(size, end - at);
            values.add(of(type, at, length));
            at += length + (isText(type) ? width : 0);
        }
        return values;
    }

    private static boolean isText(int type) {
        return type == Value.TEXT || type == 2;
    }

    /// Bytes before the zero at the end of a text.
    private int textSize(int from, int to, int width) throws MalformedEventException {
        var at = from;
        while (at + width <= to && (width == 1 ? bytes.octet(at) : bytes.half(at)) != 0) {
            at += width;
        }
        return Math.min(at, to) - from;
    }

    /// Bytes of a value; of all that there are where its type has no size.
    private static int size(int type, int all) {
        return switch (type) {
            case 0x03, 0x04 -> 1;
            case 0x05, 0x06 -> 2;
            case 0x07, 0x08, 0x0b, 0x0d, 0x14 -> 4;
            case 0x09, 0x0a, 0x0c, 0x11, 0x15 -> 8;
            case 0x0f, 0x12 -> 16;
            default -> Math.max(all, 1);
        };
    }

    private String of(int type, int at, int size) throws MalformedEventException {
        if (size < (type == 0x0d ? 1 : size(type, size)) && !isText(type)) {
            return hex(at, size);
        }
        return switch (type) {
            case Value.TEXT -> untilZero(bytes.wide(at, size / Character.BYTES));
            case 0x02 -> untilZero(bytes.narrow(at, size));
            case 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a -> number(type, at);
            case 0x0b -> Float.toString(Float.intBitsToFloat(bytes.word(at)));
            case 0x0c -> Double.toString(Double.longBitsToDouble(bytes.quad(at)));
            case 0x0d -> bytes.octet(at) == 0 ? "false" : "true";
            case 0x0f -> guid(at);
            case 0x10, 0x14, 0x15 -> address(type, at, size);
            case 0x11 -> fileTime(bytes.quad(at));
            case 0x12 -> systemTime(at);
            case 0x13 -> sid(at, size);
            default -> hex(at, size);
        };
    }

    private static String untilZero(String text) {
        var zero = text.indexOf('\0');
        return zero < 0 ? text : text.substring(0, zero);
    }

    private String number(int type, int at) throws MalformedEventException {
        return switch (type) {
            case 0x03 -> Byte.toString((byte) bytes.octet(at));
            case 0x04 -> Integer.toString(bytes.octet(at));
            case 0x05 -> Short.toString((short) bytes.half(at));
            case 0x06 -> Integer.toString(bytes.half(at));
            case 0x07 -> Integer.toString(bytes.word(at));
            case 0x08 -> Integer.toUnsignedString(bytes.word(at));
            case 0x09 -> Long.toString(bytes.quad(at));
            default -> Long.toUnsignedString(bytes.quad(at));
        };
    }

    private String address(int type, int at, int size) throws MalformedEventException {
        if (type == 0x14 || (type == 0x10 && size == Integer.BYTES)) {
            return "0x" + Integer.toHexString(bytes.word(at));
        }
        return size < Long.BYTES ? hex(at, size) : "0x" + Long.toHexString(bytes.quad(at));
    }

    private String guid(int at) throws MalformedEventException {
        var first = (long) bytes.word(at) << 32;
        var middle = (long) bytes.half(at + 4) << 16 | bytes.half(at + 6);
        var last = ByteBuffer.wrap(bytes.copy(at + 8, GUID_SIZE / 2)).getLong();
        return "{" + new UUID(first | middle, last) + "}";
    }

    /// Year, month, day of the week, day, hour, minute, second, milliseconds.
    private String systemTime(int at) throws MalformedEventException {
        try {
            return LocalDateTime.of(
                            bytes.half(at),
                            bytes.half(at + 2),
                            bytes.half(at + 6),
                            bytes.half(at + 8),
                            bytes.half(at + 10),
                            bytes.half(at + 12),
                            Math.min(bytes.half(at + 14), 999) * 1_000_000)
                    .format(SYSTEM_TIME);
        } catch (DateTimeException _) {
            return hex(at, GUID_SIZE);
        }
    }

    private String sid(int at, int size) throws MalformedEventException {
        if (size < SID_HEADER || size < SID_HEADER + Integer.BYTES * bytes.octet(at + 1)) {
            return hex(at, size);
        }
        var authority = ByteBuffer.wrap(bytes.copy(at, SID_HEADER)).getLong() & 0xffff_ffff_ffffL;
        var sid = new StringBuilder("S-" + bytes.octet(at) + "-" + authority);
        for (var i = 0; i < bytes.octet(at + 1); i++) {
            var part = bytes.word(at + SID_HEADER + i * Integer.BYTES);
            sid.append('-').append(Integer.toUnsignedString(part));
        }
        return sid.toString();
    }

    private String hex(int at, int size) throws MalformedEventException {
        return HEX.formatHex(bytes.copy(at, size));
    }
}
