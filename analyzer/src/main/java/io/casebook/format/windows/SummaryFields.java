package io.casebook.format.windows;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a summary says, by the names that the tool gives it, in lower case. Of two things of one
/// name the first counts.
final class SummaryFields {
    private static final int MOST_FIELDS = 64;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 2048;

    /// The order in which BlueScreenView writes its columns.
    private static final List<String> COLUMNS =
            List.of(
                    "dump file",
                    "crash time",
                    "bug check string",
                    "bug check code",
                    "parameter 1",
                    "parameter 2",
                    "parameter 3",
                    "parameter 4",
                    "caused by driver",
                    "caused by address",
                    "file description",
                    "product name",
                    "company",
                    "file version",
                    "processor",
                    "crash address",
                    "stack address 1",
                    "stack address 2",
                    "stack address 3",
                    "computer name",
                    "full path",
                    "processors count",
                    "major version",
                    "minor version",
                    "dump file size",
                    "dump file time");

    private final byte[] bytes;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /// Where a value is.
    record Place(int from, int to) {}

    /// Takes a field.
    interface Taker {
        /// The value `[from, to)` of a name.
        void take(String name, int from, int to);
    }

    private SummaryFields(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Those of the summary `bytes[from, to)`.
    static SummaryFields of(SummaryNotation notation, byte[] bytes, int from, int to) {
        var fields = new SummaryFields(bytes);
        if (notation == SummaryNotation.TABLE) {
            fields.readRow(from, to);
        } else {
            fields.readLines(notation, from, to);
        }
        return fields;
    }

    private void readRow(int from, int to) {
        var at = from;
        for (var column : COLUMNS) {
            var end = find(at, to, '\t');
            put(column, at, end);
            at = Math.min(end + 1, to);
        }
    }

    private void readLines(SummaryNotation notation, int from, int to) {
        var title = "";
        for (var at = from; at < to; ) {
            var end = EventBlocks.lineEnd(bytes, at, to);
            var colon = find(at, end, ':');
            if (notation == SummaryNotation.SCREEN) {
                put("line", at, end);
            } else if (!title.isEmpty()) {
                put(title, at, end);
            } else if (colon < end && isName(text(at, colon))) {
                put(text(at, colon).toLowerCase(Locale.ROOT), colon + 1, end);
            }
            title = text(at, end).equals("Date") ? "date" : "";
            at = end + 1;
        }
    }

    /// Paths and times have colons, too.
    private static boolean isName(String text) {
        return text.length() > 1
                && text.length() <= LONGEST_NAME
                && text.chars().allMatch(it -> it == ' ' || Character.isLetterOrDigit(it));
    }

    private void put(String name, int from, int to) {
        var start = from;
        while (start < to && bytes[start] >= 0 && bytes[start] <= ' ') {
            start++;
        }
        var end = EventBlocks.trimmed(bytes, start, to);
        var key = name.equals("line") ? "line " + (places.size() + 1) : name;
        if (start < end && !name.isEmpty() && places.size() < MOST_FIELDS) {
            places.putIfAbsent(key, new Place(start, end));
        }
    }

    private int find(int from, int to, char wanted) {
        var at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private String text(int from, int to) {
        var length = Math.min(to - from, LONGEST_VALUE);
        return new String(bytes, from, length, StandardCharsets.UTF_8).strip();
    }

    /// Where a value is; null where it is missing.
    @Nullable Place place(String name) {
        return places.get(name);
    }

    /// The first of these names that has a value; empty where none has.
    String value(String... names) {
        for (var name : names) {
            var place = places.get(name);
            if (place != null) {
                return text(place.from, place.to);
            }
        }
        return "";
    }

    /// All values, by name.
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        places.forEach((name, place) -> values.put(name, text(place.from, place.to)));
        return values;
    }

    /// Those that have names.
    void forEach(Taker taker) {
        places.forEach((name, place) -> taker.take(attribute(name), place.from, place.to));
    }

    /// A name as records and crashes have it: `caused.by.driver`.
    static String attribute(String name) {
        return name.replace(' ', '.');
    }
}
