package io.casebook.intake.sysstat;

import java.util.ArrayList;
import java.util.List;

/// What stands before the records of a data file: `file_magic`, `file_header` and the list of
/// `file_activity` of sa.h.
///
/// @param first seconds since 1970 when the file was begun
/// @param processors structures for processors, one of them for all together
/// @param records how a record's header is laid out
/// @param end where the records start
record DataHeader(
        long first,
        long processors,
        String system,
        String host,
        String release,
        String machine,
        List<Activity> activities,
        Shape records,
        long end) {
    private static final int MAGIC_SIZE = 76;
    private static final int HEADER_SIZE_AT = 8;
    private static final int TYPES_AT = 16;
    private static final int NAME = 65;
    private static final int MOST_ACTIVITIES = 256;
    private static final int ACTIVITY_SIZE = 36;
    private static final int SIZE_OF_LONG = 2;
    private static final int NAMES = 3;

    /// @throws UnreadableDataException where it contradicts itself
    static DataHeader of(DataBytes bytes) throws UnreadableDataException {
        var guess = Shape.of(bytes, TYPES_AT, true, bytes.number(HEADER_SIZE_AT));
        if (!guess.isSound() || !bytes.holds(MAGIC_SIZE, guess.size())) {
            throw new UnreadableDataException("The header of the sysstat data is damaged or cut");
        }
        var texts = MAGIC_SIZE + guess.texts();
        var wide = bytes.octet(texts + SIZE_OF_LONG) == Long.BYTES;
        return of(
                bytes,
                new Shape(guess.longLongs(), guess.longs(), guess.ints(), wide, guess.size()));
    }

    private static DataHeader of(DataBytes bytes, Shape shape) throws UnreadableDataException {
        var ints = MAGIC_SIZE + (shape.longLongs() + shape.longs()) * Long.BYTES;
        var records = Shape.of(bytes, ints + 24, shape.wide(), bytes.number(ints + 40));
        var activities = activities(bytes, shape, ints);
        if (!records.isSound() || records.longLongs() < 2 || activities.isEmpty()) {
            throw new UnreadableDataException("The header of the sysstat data is damaged");
        }
        var names = MAGIC_SIZE + shape.texts() + NAMES;
        return new DataHeader(
                shape.value(bytes, MAGIC_SIZE, Field.longLong(0)),
                bytes.number(ints),
                bytes.text(names, NAME),
                bytes.text(names + NAME, NAME),
                bytes.text(names + 2 * NAME, NAME),
                bytes.text(names + 3 * NAME, NAME),
                activities,
                records,
                end(bytes, shape, ints));
    }

    /// None where one of them cannot be.
    private static List<Activity> activities(DataBytes bytes, Shape shape, long ints) {
        var count = bytes.number(ints + 4);
        var size = bytes.number(ints + 36);
        var at = MAGIC_SIZE + shape.size();
        var activities = new ArrayList<Activity>();
        if (count > MOST_ACTIVITIES || size < ACTIVITY_SIZE || !bytes.holds(at, count * size)) {
            return List.of();
        }
        for (var i = 0; i < count; i++) {
            var activity = Activity.of(bytes, at + i * size, shape.wide());
            if (!activity.isSound()) {
                return List.of();
            }
            activities.add(activity);
        }
        return List.copyOf(activities);
    }

    private static long end(DataBytes bytes, Shape shape, long ints)
            throws UnreadableDataException {
        var activities = bytes.number(ints + 4) * bytes.number(ints + 36);
        var end = MAGIC_SIZE + shape.size() + activities;
        return bytes.number(ints + 44) == 0 ? end : Extras.end(bytes, end);
    }
}
