package io.casebook.intake.sysstat;

/// How a structure of a data file is laid out: first its long longs, then its longs, each in eight
/// bytes, then its ints, then texts. Later versions of sysstat add fields at the end of a group, so
/// a field is found by its place in its group.
///
/// @param longLongs how many there are
/// @param wide whether a long had eight bytes on the machine
/// @param size bytes of the structure
record Shape(long longLongs, long longs, long ints, boolean wide, long size) {
    private static final int LARGEST = 8192;

    /// Reads the three counts at a place.
    static Shape of(DataBytes bytes, long at, boolean wide, long size) {
        return new Shape(bytes.number(at), bytes.number(at + 4), bytes.number(at + 8), wide, size);
    }

    /// Whether the fields have room in the structure.
    boolean isSound() {
        return size > 0
                && size <= LARGEST
                && longLongs <= LARGEST
                && longs <= LARGEST
                && ints <= LARGEST
                && texts() <= size;
    }

    /// Where the texts start.
    long texts() {
        return (longLongs + longs) * Long.BYTES + ints * Integer.BYTES;
    }

    /// Whether it has the field.
    boolean has(Field field) {
        return field.index()
                < switch (field.kind()) {
                    case LONG_LONG -> longLongs;
                    case LONG -> longs;
                    case INT -> ints;
                };
    }

    /// The value of a field of the structure at a place; 0 where it has none such.
    long value(DataBytes bytes, long at, Field field) {
        if (!has(field)) {
            return 0;
        }
        return switch (field.kind()) {
            case LONG_LONG -> bytes.wide(at + (long) field.index() * Long.BYTES);
            case LONG -> {
                var place = at + (longLongs + field.index()) * Long.BYTES;
                yield wide ? bytes.wide(place) : bytes.number(place);
            }
            case INT ->
                    bytes.number(
                            at
                                    + (longLongs + longs) * Long.BYTES
                                    + (long) field.index() * Integer.BYTES);
        };
    }

    /// How much a counter grew; those of 32 bits start again at 0.
    long growth(DataBytes bytes, long before, long now, Field field) {
        var grown = value(bytes, now, field) - value(bytes, before, field);
        var narrow = field.kind() == Field.Kind.INT || (field.kind() == Field.Kind.LONG && !wide);
        return narrow ? grown & 0xffffffffL : grown;
    }
}
