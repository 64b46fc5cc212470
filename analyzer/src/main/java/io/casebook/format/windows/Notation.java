package io.casebook.format.windows;

import io.casebook.format.ArtifactHead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a text lays out its events.
sealed interface Notation {
    /// Lines that detection looks at.
    int LOOKED_AT = 60;

    /// `Event[0]:`, then indented lines `Log Name: System`: `wevtutil qe System /f:text`.
    record Numbered() implements Notation {}

    /// `Key : value` from the first column: the event viewer's details, `Get-WinEvent` and
    /// `Get-EventLog` in a list.
    ///
    /// @param firstKey with which each event begins
    record Listed(String firstKey) implements Notation {}

    /// Columns, with a header: the event viewer's text (tabs) and its CSV (commas).
    ///
    /// @param columns labels in lower case
    record Columns(char separator, List<String> columns) implements Notation {}

    /// Nothing that is known.
    record Unknown() implements Notation {}

    /// Learns it from the first lines.
    static Notation of(ArtifactHead head) {
        var lines =
                head.lines(LOOKED_AT).stream()
                        .map(line -> line.startsWith("\ufeff") ? line.substring(1) : line)
                        .filter(line -> !line.isBlank())
                        .toList();
        if (lines.isEmpty()) {
            return new Unknown();
        }
        for (var separator : List.of('\t', ',')) {
            var columns = columns(lines.getFirst(), separator);
            if (columns.containsAll(List.of("date and time", "source", "event id"))) {
                return new Columns(separator, columns);
            }
        }
        return Marks.isNumbered(lines) ? new Numbered() : Marks.listed(lines);
    }

    private static List<String> columns(String line, char separator) {
        var columns = new ArrayList<String>();
        for (var column : line.split(Pattern.quote(String.valueOf(separator)), -1)) {
            columns.add(column.strip().replace("\"", "").toLowerCase(Locale.ROOT));
        }
        return List.copyOf(columns);
    }
}
