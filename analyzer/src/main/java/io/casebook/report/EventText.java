package io.casebook.report;

import io.casebook.model.Event;
import io.casebook.model.EventChunk;
import io.casebook.model.UtcTime;

import java.io.IOException;
import java.io.Writer;

/// Writes events for people, one a line: time, host, artifact and line, severity, process, message.
/// Control characters of the log are made visible, so that they cannot steer a terminal.
public final class EventText {
    private static final String UNDATED = "-";
    private final Writer out;

    /// A writer of lines; the given one stays open.
    public EventText(Writer out) {
        this.out = out;
    }

    /// Writes one event; further lines of its message are indented.
    ///
    /// @throws IOException when it cannot be written
    public void write(Event event) throws IOException {
        var time =
                event.nanos() == EventChunk.UNDATED
                        ? UNDATED
                        : UtcTime.format(event.nanos(), event.digits());
        out.write(time);
        column(event.host().isEmpty() ? UNDATED : event.host());
        column(event.span().artifact() + ":" + event.span().line());
        var severity = event.severity();
        column(severity == null ? UNDATED : severity.label());
        column(event.process() + (event.pid() < 0 ? "" : "[" + event.pid() + "]"));
        out.write(' ');
        out.write(visible(event.message()).replace("\n", "\n    "));
        out.write('\n');
    }

    private void column(String text) throws IOException {
        out.write(' ');
        out.write(text.isEmpty() ? UNDATED : visible(text));
    }

    /// C0 controls become their picture characters (U+2400 and on), other controls `U+XXXX`.
    static String visible(String text) {
        if (text.chars().noneMatch(EventText::isControl)) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        if (!isControl(c)) {
            shown.appendCodePoint(c);
        } else if (c < ' ') {
            shown.append((char) (0x2400 + c));
        } else {
            shown.append("U+%04X".formatted(c));
        }
    }

    private static boolean isControl(int c) {
        var type = Character.getType(c);
        return (type == Character.CONTROL || type == Character.FORMAT) && c != '\n' && c != '\t';
    }
}
