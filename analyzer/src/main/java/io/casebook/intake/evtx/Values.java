package io.casebook.intake.evtx;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What fills the places of a template, by number.
record Values(List<Value> list) {
    static final Values NONE = new Values(List.of());

    /// Reads the number of values, their sizes and types, and passes over them.
    static Values read(Cursor cursor) throws MalformedEventException {
        var count = cursor.word();
        if (count < 0 || count > cursor.left() / Integer.BYTES) {
            throw MalformedEventException.broken();
        }
        var at = cursor.at() + count * Integer.BYTES;
        var values = new ArrayList<Value>(count);
        for (var i = 0; i < count; i++) {
            var size = cursor.half();
            values.add(new Value(cursor.octet(), at, size));
            cursor.skip(1);
            at += size;
        }
        cursor.skip(at - cursor.at());
        return new Values(values);
    }

    /// Null where there is none of this number, or it is missing.
    @Nullable Value get(int number) {
        return number >= list.size() || list.get(number).isMissing() ? null : list.get(number);
    }
}
