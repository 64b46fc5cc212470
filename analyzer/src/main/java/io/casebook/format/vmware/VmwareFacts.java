package io.casebook.format.vmware;

import io.casebook.format.RecordSink;
import io.casebook.model.Subject;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/// The line with which logs begin, `Log for VMware ESX pid=67013 version=6.5.0
/// build=build-4564106 option=Release` of a virtual machine, `Section for VMware ESX, pid=2099401,
/// version=6.7.0, build=13006603, option=Release` of a host's daemon.
final class VmwareFacts {
    private static final byte[] LOG = latin("Log for VMware ");
    private static final byte[] SECTION = latin("Section for VMware ");
    private static final Pattern VERSION = Pattern.compile(" version=([^\\s,]+)");
    private static final Pattern BUILD = Pattern.compile(" build=([^\\s,]+)");

    private VmwareFacts() {}

    static void push(byte[] bytes, int from, int to, RecordSink sink) {
        if (!startsWith(bytes, from, to, LOG) && !startsWith(bytes, from, to, SECTION)) {
            return;
        }
        var text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        push("vmware.version", VERSION, text, from, sink);
        push("vmware.build", BUILD, text, from, sink);
    }

    private static boolean startsWith(byte[] bytes, int from, int to, byte[] start) {
        return to - from >= start.length
                && Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void push(String key, Pattern pattern, String text, int from, RecordSink sink) {
        var found = pattern.matcher(text);
        if (found.find()) {
            sink.fact(
                    Subject.host(""),
                    key,
                    found.group(1),
                    "",
                    from + found.start(1),
                    from + found.end(1));
        }
    }
}
