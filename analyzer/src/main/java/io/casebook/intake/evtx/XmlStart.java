package io.casebook.intake.evtx;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// How a file of events in XML is encoded. What its declaration says is often wrong: PowerShell
/// writes UTF-16 whatever it was given.
///
/// @param width bytes of a character of ASCII
record XmlStart(Charset charset, int width) {
    private static final String SCHEMA = "schemas.microsoft.com/win/2004/08/events/event";
    private static final Pattern START =
            Pattern.compile("\ufeff?\\s*(?:<\\?xml[^>]{0,200}>\\s*)?<Events?[\\s>]");

    /// Null where the file has no such events.
    static @Nullable XmlStart of(byte[] head) {
        var start = encoding(head);
        var text = new String(head, start.charset);
        return START.matcher(text).lookingAt() && text.contains(SCHEMA) ? start : null;
    }

    private static XmlStart encoding(byte[] head) {
        var most = Math.min(head.length, 64);
        for (var i = 0; i + 1 < most; i += 2) {
            if (head[i] == '<' && head[i + 1] == 0) {
                return new XmlStart(StandardCharsets.UTF_16LE, 2);
            }
            if (head[i] == 0 && head[i + 1] == '<') {
                return new XmlStart(StandardCharsets.UTF_16BE, 2);
            }
        }
        return new XmlStart(StandardCharsets.UTF_8, 1);
    }
}
