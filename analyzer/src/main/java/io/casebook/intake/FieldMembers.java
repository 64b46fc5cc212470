package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/// The fields of a problem report of Ubuntu's apport, each value of several lines a file of its
/// own, decoded where it is written in Base64. The short ones are one text together, behind them.
/// Files of /proc have the names that they have there, so that they are known for what they are.
final class FieldMembers implements Members {
    /// The name of the text of the short fields.
    static final String SHORT_FIELDS = "apport-report";

    /// So much of the short fields is held in memory; more make another text.
    private static final int MOST_HELD = 1 << 20;

    private static final String BASE64 = "base64";

    /// Names that apport's hooks give (apport/hookutils.py, `attach_hardware`) by the names under
    /// which the same is known elsewhere.
    private static final Map<String, String> KNOWN =
            Map.of(
                    "ProcCpuinfo", "proc/cpuinfo",
                    "ProcCpuinfoMinimal", "proc/cpuinfo",
                    "ProcInterrupts", "proc/interrupts",
                    "ProcModules", "proc/modules",
                    "ProcMeminfo", "proc/meminfo",
                    "Lspci", "commands/lspci");

    private final FieldedStream stream;
    private final @Nullable Instant modified;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean begun;
    private boolean ended;

    /// @param modified of the report, which was written when its fields were
    FieldMembers(InputStream source, @Nullable Instant modified) {
        stream = new FieldedStream(source);
        this.modified = modified;
    }

    @Override
    public @Nullable Member next() throws Fault {
        try {
            var field = ended ? null : nextWithLines();
            return field == null ? shortFields() : member(field);
        } catch (IOException e) {
            ended = true; // what cut the text ends it
            throw Fault.of(e, "The report", stream.position());
        }
    }

    /// Null where the report ends, or where enough short fields are held.
    private FieldedStream.@Nullable Field nextWithLines() throws IOException {
        if (begun) {
            stream.value().transferTo(OutputStream.nullOutputStream());
            begun = false;
        }
        while (held.size() < MOST_HELD) {
            var field = stream.next();
            if (field == null || field.hasLines()) {
                begun = field != null;
                ended = field == null;
                return field;
            }
            stream.line(held);
        }
        return null;
    }

    private @Nullable Member shortFields() {
        if (held.size() == 0) {
            return null;
        }
        var text = held.toByteArray();
        held.reset();
        return file(SHORT_FIELDS, text.length, new ByteArrayInputStream(text));
    }

    private Member member(FieldedStream.Field field) {
        if (field.first().equals(BASE64)) {
            return file(field.name(), -1, new Base64Stream(stream.value(), stream::position));
        }
        var name = field.name().indexOf('.') < 0 ? field.name() + ".txt" : field.name();
        return file(KNOWN.getOrDefault(field.name(), name), -1, text(field.first()));
    }

    private InputStream text(String first) {
        var start = (first + '\n').getBytes(StandardCharsets.UTF_8);
        return first.isEmpty()
                ? stream.value()
                : new SequenceInputStream(new ByteArrayInputStream(start), stream.value());
    }

    private Member file(String name, long size, InputStream content) {
        return new Member(name, Member.Kind.FILE, size, -1, modified, "", content);
    }
}
