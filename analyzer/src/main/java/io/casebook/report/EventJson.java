package io.casebook.report;

import io.casebook.model.Event;

import java.io.OutputStream;

/// Writes events as JSON, one object a line; the shape is [Schemas#event].
///
/// Failures of the stream come as the unchecked `JacksonIOException`.
public final class EventJson implements AutoCloseable {
    private final JsonOut out;

    /// @param stream stays open when this is closed
    public EventJson(OutputStream stream) {
        out = new JsonOut(stream);
    }

    /// Writes one line.
    public void write(Event event) {
        out.document(() -> members(out, event)).endLine();
    }

    /// Hands on to the stream what is still held back.
    @Override
    public void close() {
        out.close();
    }

    static void members(JsonOut out, Event event) {
        time(out, event);
        place(out, event);
        var severity = event.severity();
        out.known("format", event.format())
                .text("severity", severity == null ? null : severity.label())
                .known("process", event.process())
                .numberFrom(0, "pid", event.pid())
                .text("message", event.message())
                .nothing("template")
                .nothing("template_id")
                .truth("unparsed", event.unparsed())
                .map("fields", event.fields());
    }

    private static void time(JsonOut out, Event event) {
        out.time("time", event.nanos(), event.digits())
                .known("time_as_written", event.timeAsWritten())
                .text("time_basis", event.basis().label())
                .number("uncertainty_ms", event.uncertaintyMillis());
    }

    private static void place(JsonOut out, Event event) {
        var span = event.span();
        out.known("host", event.host())
                .text("artifact", span.artifact().value())
                .number("line", span.line())
                .number("lines", span.lines())
                .number("offset", span.offset());
    }
}
