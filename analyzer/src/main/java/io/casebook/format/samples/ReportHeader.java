package io.casebook.format.samples;

import io.casebook.format.RecordSink;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// The first line of each of sysstat's reports (common.c, `print_gal_header`):
/// `Linux 4.18.0-305.el8.x86_64 (node1) 05/10/2021 _x86_64_ (144 CPU)`, with tabs and blanks
/// between. Before sysstat 8 it ended
/// with the date.
///
/// @param kernel its release
/// @param date null where it is written in a way that is not known
/// @param architecture empty where none is written
/// @param processors empty where none are written
record ReportHeader(
        String kernel,
        String host,
        @Nullable WrittenDate date,
        String architecture,
        String processors) {
    private static final int LONGEST = 1000;
    private static final Pattern LINE =
            Pattern.compile(
                    "Linux (\\S{1,200}) \\(([^() ]{0,200})\\)[ \\t]{1,40}"
                            + "(\\d[^\\t_]{4,40}?)[ \\t]{0,40}(?:_(\\S{1,40})_[ \\t]{0,40}"
                            + "(?:\\((\\d{1,6}) CPU\\))?)?[ \\t]{0,40}");

    /// Null where the line is none.
    static @Nullable ReportHeader of(String line) {
        if (!line.startsWith("Linux ") || line.length() > LONGEST) {
            return null;
        }
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return null;
        }
        return new ReportHeader(
                parts.group(1),
                parts.group(2),
                WrittenDate.of(parts.group(3)),
                textOf(parts.group(4)),
                textOf(parts.group(5)));
    }

    private static String textOf(@Nullable String group) {
        return group == null ? "" : group;
    }

    /// States what it says; it stands at these places.
    void tell(RecordSink sink, int from, int to) {
        fact(sink, "kernel.release", kernel, from, to);
        fact(sink, "cpu.architecture", architecture, from, to);
        fact(sink, "cpu.count", processors, from, to);
        if (!host.isEmpty()) {
            sink.hostName(host);
        }
    }

    private static void fact(RecordSink sink, String key, String value, int from, int to) {
        if (!value.isEmpty()) {
            sink.fact(Subject.host(""), key, value, "", from, to);
        }
    }
}
