package io.casebook.format.qemu;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.model.RecordDraft;

import java.nio.charset.StandardCharsets;

/// A record for each process of a process list, and the facts of each guest that runs.
final class ProcessRecords extends LineParser {
    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var line = ProcessLine.of(bytes, from, to);
        if (line == null) {
            return isHeader(bytes, from, to) ? Line.STARTS : Line.UNPARSED;
        }
        draft.pid = Numbers.parse(bytes, line.pidFrom(), line.pidTo());
        draft.field("user", line.userFrom(), line.userTo());
        draft.messageStart = line.command();
        setProcess(bytes, to, draft);
        if (isEmulator(bytes, draft)) {
            var command = CommandLineReader.read(bytes, line.command(), draft.end, sink);
            if (command.startsGuest()) {
                GuestFacts.push(command, sink);
            }
        }
        return Line.STARTS;
    }

    private static boolean isHeader(byte[] bytes, int from, int to) {
        return ProcessLine.isHeader(
                new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }

    /// The file name of the first word: `/usr/sbin/sshd -D` is `sshd`, `[kworker/0:1]` is the
    /// kernel's `kworker/0:1`.
    private static void setProcess(byte[] bytes, int to, RecordDraft draft) {
        var start = draft.messageStart;
        var kernel = bytes[start] == '[';
        var end = start;
        while (end < to && bytes[end] != ' ' && bytes[end] != (kernel ? ']' : ' ')) {
            if (bytes[end] == '/' && !kernel) {
                start = end + 1;
            }
            end++;
        }
        draft.processStart = kernel ? start + 1 : start;
        draft.processEnd = end > start && bytes[end - 1] == ':' ? end - 1 : end;
    }

    private static boolean isEmulator(byte[] bytes, RecordDraft draft) {
        var name =
                new String(
                        bytes,
                        draft.processStart,
                        Math.max(0, draft.processEnd - draft.processStart),
                        StandardCharsets.ISO_8859_1);
        return name.startsWith("qemu") || name.startsWith("kvm");
    }
}
