package io.casebook.report;

import io.casebook.model.Event;
import io.casebook.model.EventChunk;
import io.casebook.model.UtcTime;

import java.io.IOException;
import java.io.Writer;

/// Writes events as comma-separated values (RFC 4180) with a header line. A value that a
/// spreadsheet would take for a formula gets an apostrophe in front.
public final class EventCsv {
    private final Writer out;

    /// A writer of rows; the given one stays open.
    ///
    /// @throws IOException when the header cannot be written
    public EventCsv(Writer out) throws IOException {
        this.out = out;
        row(
                "time",
                "time_as_written",
                "time_basis",
                "uncertainty_ms",
                "host",
                "artifact",
                "line",
                "format",
                "severity",
                "process",
                "pid",
                "message");
    }

    /// Writes one row.
    ///
    /// @throws IOException when it cannot be written
    public void write(Event event) throws IOException {
        var severity = event.severity();
        row(
                event.nanos() == EventChunk.UNDATED
                        ? ""
                        : UtcTime.format(event.nanos(), event.digits()),
                event.timeAsWritten(),
                event.basis().label(),
                Integer.toString(event.uncertaintyMillis()),
                event.host(),
                event.span().artifact().value(),
                Long.toString(event.span().line()),
                event.format(),
                severity == null ? "" : severity.label(),
                event.process(),
                event.pid() < 0 ? "" : Integer.toString(event.pid()),
                event.message());
    }

    private void row(String... values) throws IOException {
        for (var i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(values[i]));
        }
        out.write("\r\n");
    }

    private static String quoted(String value) {
        var safe =
                !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
