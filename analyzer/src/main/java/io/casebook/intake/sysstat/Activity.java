package io.casebook.intake.sysstat;

/// A kind of counters that each sample of a file has.
///
/// @param id of sa.h: 1 processors, 2 processes...
/// @param magic version of its structure
/// @param count of structures where samples do not tell it
/// @param parts structures in each of them
/// @param counted whether samples tell how many there are
record Activity(long id, long magic, long count, long parts, boolean counted, Shape shape) {
    private static final int MOST_PARTS = 65_536;

    static Activity of(DataBytes bytes, long at, boolean wide) {
        return new Activity(
                bytes.number(at),
                bytes.number(at + 4),
                bytes.number(at + 8),
                bytes.number(at + 12),
                bytes.number(at + 16) != 0,
                Shape.of(bytes, at + 24, wide, bytes.number(at + 20)));
    }

    boolean isSound() {
        return shape.isSound() && parts > 0 && parts <= MOST_PARTS;
    }
}
