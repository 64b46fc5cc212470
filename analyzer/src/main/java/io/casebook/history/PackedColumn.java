package io.casebook.history;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BitUtil;

import java.io.IOException;

/// A column of numbers, each kept as what it is above the least one, in the unit that all share, in
/// as few bytes as the greatest takes: none, one, two, four or eight. Read in place.
///
/// @param at where the first number is in `bytes`
/// @param width bytes of a number
record PackedColumn(byte[] bytes, int at, int width, long least, long unit) {
    private static final long[] UNITS = {1_000_000_000, 1_000_000, 1_000, 1};

    /// The number in a row.
    long get(int row) {
        return switch (width) {
            case 0 -> least;
            case 1 -> least + (bytes[at + row] & 0xffL) * unit;
            case 2 ->
                    least + ((short) BitUtil.VH_LE_SHORT.get(bytes, at + 2 * row) & 0xffffL) * unit;
            case 4 ->
                    least + ((int) BitUtil.VH_LE_INT.get(bytes, at + 4 * row) & 0xffffffffL) * unit;
            default -> least + (long) BitUtil.VH_LE_LONG.get(bytes, at + 8 * row) * unit;
        };
    }

    /// Whether the number may be in the column; false is certain.
    boolean mayHold(long from, long to) {
        if (least > to) {
            return false;
        }
        if (width == 8) {
            return true;
        }
        var greatest = least + ((1L << (8 * width)) - 1) * unit;
        return greatest < least || greatest >= from;
    }

    static void write(long[] values, int count, DataOutput out) throws IOException {
        var least = Long.MAX_VALUE;
        var greatest = Long.MIN_VALUE;
        for (var i = 0; i < count; i++) {
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        var unit = unit(values, count, least);
        var width = width(greatest - least, unit);
        out.writeByte((byte) width);
        out.writeZLong(least);
        out.writeVLong(unit);
        writeNumbers(values, count, least, unit, width, out);
    }

    private static void writeNumbers(
            long[] values, int count, long least, long unit, int width, DataOutput out)
            throws IOException {
        if (width == 0) {
            return;
        }
        for (var i = 0; i < count; i++) {
            var number = (values[i] - least) / unit;
            switch (width) {
                case 1 -> out.writeByte((byte) number);
                case 2 -> out.writeShort((short) number);
                case 4 -> out.writeInt((int) number);
                default -> out.writeLong(number);
            }
        }
    }

    private static int width(long reach, long unit) {
        var steps = reach / unit;
        if (reach < 0 || steps > 0xffffffffL) {
            return 8;
        }
        return steps == 0 ? 0 : steps <= 0xff ? 1 : steps <= 0xffff ? 2 : 4;
    }

    private static long unit(long[] values, int count, long least) {
        var candidate = 0;
        for (var i = 0; i < count; i++) {
            while ((values[i] - least) % UNITS[candidate] != 0) {
                candidate++;
            }
        }
        return UNITS[candidate];
    }

    static PackedColumn read(byte[] bytes, ByteArrayDataInput in, int count) throws IOException {
        var width = in.readByte();
        var least = in.readZLong();
        var unit = in.readVLong();
        var at = in.getPosition();
        in.skipBytes((long) width * count);
        return new PackedColumn(bytes, at, width, least, unit);
    }
}
