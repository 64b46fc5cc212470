package io.casebook.format.dump;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.format.WrittenTime;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One record for each dump; its facts and its crash are told when its lines have been read.
final class DumpParser extends LineParser {
    private static final Pattern TITLE =
            Pattern.compile(
                    "# memory dump: ([a-z-]{1,40})"
                            + " (-|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z)");
    private static final Pattern LINE =
            Pattern.compile("([A-Za-z][A-Za-z0-9 -]{0,60}): (\\S.{0,5000})");

    private @Nullable DumpValues dump;
    private int softEnd;

    @Override
    protected void begin(Slice slice) {
        dump = null;
        softEnd = slice.softEnd();
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var line = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        var title = TITLE.matcher(line);
        if (title.matches()) {
            end(sink);
            start(title, bytes, from, draft);
            return Line.STARTS;
        }
        if (dump == null) {
            return Line.UNPARSED;
        }
        var value = LINE.matcher(line);
        if (value.matches()) {
            var start = from + value.start(2);
            var written = new String(bytes, start, to - start, StandardCharsets.UTF_8);
            dump.add(value.group(1), written, from, to);
        }
        return Line.CONTINUES;
    }

    /// A kernel is dumped because it crashed, or because somebody wanted to see it.
    private void start(Matcher title, byte[] bytes, int from, RecordDraft draft) {
        if (!title.group(2).equals("-")) {
            WrittenTime.read(draft, bytes, from + title.start(2), from + title.end(2));
        }
        draft.severity = Severity.ERROR;
        dump = new DumpValues(title.group(1), title.group(2), draft, from);
    }

    @Override
    protected void end(RecordSink sink) {
        if (dump != null && dump.start() < softEnd) {
            switch (dump.kind()) {
                case "windows-kernel" -> new WindowsKernel(dump).push(sink);
                case "windows-process", "linux-process" -> new DumpedProcess(dump).push(sink);
                case "linux-kernel" -> LinuxKernel.push(dump, sink);
                default -> {}
            }
        }
        dump = null;
    }
}
