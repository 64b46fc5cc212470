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

    private int softEnd;

    @Override
    protected void begin(Slice slice) {
        softEnd = slice.softEnd();
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
