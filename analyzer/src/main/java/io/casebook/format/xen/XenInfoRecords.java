package io.casebook.format.xen;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

/// A record for each line `key : value`, and a fact of those that say something about the host.
final class XenInfoRecords extends LineParser {
    private static final int MOST_DIGITS = 9;
    private static final long BYTES_PER_MEBIBYTE = 1L << 20;

    /// `xl info` has them in this order, with `xen_version` after them; `xm info` has not always.
    private static final int MOST_LINES_OF_VERSION = 8;

    private int softEnd;
    private int hardEnd;

    @Override
    protected void begin(Slice slice) {
        softEnd = slice.softEnd();
        hardEnd = slice.hardEnd();
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        if (colon == to) {
            return Line.UNPARSED;
        }
        var value = colon + 1;
        while (value < to && bytes[value] == ' ') {
            value++;
        }
        var key = XenFacts.text(bytes, from, colon).strip();
        tell(key, bytes, value, to, sink);
        if (key.equals("xen_major")) {
            tellVersion(bytes, value, to, sink);
        }
        if (key.equals("host") && draft.start < softEnd && value < to) {
            sink.hostName(XenFacts.text(bytes, value, to).strip());
        }
        return Line.STARTS;
    }

    private static void tell(String key, byte[] bytes, int from, int to, RecordSink sink) {
        switch (key) {
            case "xen_version" -> XenFacts.push("version", bytes, from, to, sink);
            case "xen_changeset" -> XenFacts.push("changeset", bytes, from, to, sink);
            case "xen_scheduler" -> XenFacts.push("scheduler", bytes, from, to, sink);
            case "virt_caps" -> XenFacts.push("capabilities", bytes, from, to, sink);
            case "nr_cpus" -> XenFacts.push("cpus", bytes, from, to, sink);
            case "nr_nodes" -> XenFacts.push("nodes", bytes, from, to, sink);
            case "xen_commandline" -> XenFacts.pushCommandLine(bytes, from, to, sink);
            case "total_memory" -> tellMemory("memory", bytes, from, to, sink);
            case "free_memory" -> tellMemory("free-memory", bytes, from, to, sink);
            default -> {}
        }
    }

    /// The version in three parts, the last one with its dot, where it is not stated as one.
    private void tellVersion(byte[] bytes, int major, int majorEnd, RecordSink sink) {
        var version = new StringBuilder(XenFacts.text(bytes, major, majorEnd).strip());
        var start = majorEnd + 1;
        var end = majorEnd;
        for (var line = 0; line < MOST_LINES_OF_VERSION && start < hardEnd; line++) {
            var lineEnd = endOfLine(bytes, start);
            var text = XenFacts.text(bytes, start, lineEnd);
            var colon = Math.max(0, text.indexOf(':'));
            switch (text.substring(0, colon).strip()) {
                case "xen_version" -> {
                    return;
                }
                case "xen_minor" -> version.append('.').append(text.substring(colon + 1).strip());
                case "xen_extra" -> {
                    version.append(text.substring(colon + 1).strip());
                    end = lineEnd;
                }
                default -> {}
            }
            start = lineEnd + 1;
        }
        if (end > majorEnd) {
            sink.fact(Subject.host(""), "xen.version", version.toString(), "", major, end);
        }
    }

    private int endOfLine(byte[] bytes, int from) {
        var at = from;
        while (at < hardEnd && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /// Written in mebibytes.
    private static void tellMemory(String key, byte[] bytes, int from, int to, RecordSink sink) {
        var text = XenFacts.text(bytes, from, to).strip();
        if (!text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            var value = Long.toString(Long.parseLong(text) * BYTES_PER_MEBIBYTE);
            sink.fact(Subject.host(""), "xen." + key, value, "bytes", from, to);
        }
    }
}
