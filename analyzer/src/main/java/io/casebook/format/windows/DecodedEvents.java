package io.casebook.format.windows;

import io.casebook.format.RecordSink;
import io.casebook.format.WrittenNumber;
import io.casebook.format.WrittenTime;
import io.casebook.model.RecordDraft;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The events of a decoded log. A line that begins with a tab goes on with the one before.
final class DecodedEvents extends EventBlocks {
    private static final byte[] TITLE = "# windows event log: ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern HOST = Pattern.compile("host=(\\S{1,256})");
    private static final int LONGEST_TITLE = 2048;
    private static final int MOST_NAMES = 4096;

    /// Names as strings, each made once.
    private final Map<String, String> names = new HashMap<>();

    @Override
    boolean starts(byte[] bytes, int from, int to) {
        return bytes[from] != '\t';
    }

    private static boolean isTitle(byte[] bytes, int from, int to) {
        return to - from > TITLE.length
                && Arrays.equals(bytes, from, from + TITLE.length, TITLE, 0, TITLE.length);
    }

    @Override
    boolean takeTitle(byte[] bytes, int from, int to, RecordSink sink) {
        if (!isTitle(bytes, from, to)) {
            return false;
        }
        var host = HOST.matcher(text(bytes, from, Math.min(to, from + LONGEST_TITLE)));
        if (host.find() && !host.group(1).equals("-")) {
            sink.hostName(host.group(1));
        }
        return true;
    }

    @Override
    boolean read(byte[] bytes, RecordDraft draft, RecordSink sink) {
        var end = firstLineEnd(bytes, draft.start, draft.end);
        var timeEnd = find(bytes, draft.start, end, ' ');
        var hostEnd = find(bytes, timeEnd + 1, end, ' ');
        var pid = find(bytes, hostEnd + 1, end, '[');
        var pidEnd = find(bytes, pid + 1, end, ']');
        if (pidEnd + 2 >= end || bytes[pidEnd + 1] != ' ' || bytes[pidEnd + 2] != '{') {
            return false;
        }
        if (!isMissing(bytes, draft.start, timeEnd)
                && !readTime(bytes, draft.start, timeEnd, draft)) {
            return false;
        }
        takeNames(bytes, timeEnd + 1, hostEnd, pid, draft);
        draft.pid = WrittenNumber.pid(bytes, pid + 1, pidEnd);
        if (!readFields(bytes, pidEnd + 3, end, draft)) {
            return false;
        }
        tellCrash(bytes, draft, sink);
        return true;
    }

    /// Digits where [WrittenTime] expects them.
    private static boolean readTime(byte[] bytes, int from, int to, RecordDraft draft) {
        if (to - from < "2021-03-04T05:06:07Z".length() || bytes[to - 1] != 'Z') {
            return false;
        }
        for (var i = from; i < to - 1; i++) {
            var isMark = "-T:.".indexOf(bytes[i]) >= 0;
            if (!isMark && (bytes[i] < '0' || bytes[i] > '9')) {
                return false;
            }
        }
        WrittenTime.read(draft, bytes, from, to);
        return true;
    }

    private static void takeNames(byte[] bytes, int host, int hostEnd, int pid, RecordDraft draft) {
        if (!isMissing(bytes, host, hostEnd)) {
            draft.hostStart = host;
            draft.hostEnd = hostEnd;
        }
        if (!isMissing(bytes, hostEnd + 1, pid)) {
            draft.processStart = hostEnd + 1;
            draft.processEnd = pid;
        }
    }

    /// From the first field to the message: `name="value" name="value"}: message`.
    private boolean readFields(byte[] bytes, int from, int to, RecordDraft draft) {
        var at = from;
        while (at < to && bytes[at] != '}') {
            at += bytes[at] == ' ' ? 1 : 0;
            var equals = find(bytes, at, to, '=');
            if (equals + 1 >= to || bytes[equals + 1] != '"') {
                return false;
            }
            var valueEnd = valueEnd(bytes, equals + 2, to);
            if (valueEnd >= to) {
                return false;
            }
            takeField(name(bytes, at, equals), bytes, equals + 2, valueEnd, draft);
            at = valueEnd + 1;
        }
        if (at + 1 >= to || bytes[at + 1] != ':') {
            return false;
        }
        draft.messageStart = Math.min(at + "}: ".length(), draft.end);
        return true;
    }

    private static int valueEnd(byte[] bytes, int from, int to) {
        var at = from;
        while (at < to && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private String name(byte[] bytes, int from, int to) {
        var name = text(bytes, from, to);
        if (names.size() >= MOST_NAMES) {
            names.clear();
        }
        return names.computeIfAbsent(name, same -> same);
    }

    private static void takeField(String name, byte[] bytes, int from, int to, RecordDraft draft) {
        draft.field(name, from, to);
        if (name.equals("level")) {
            draft.severity = EventLevel.ofNumber(text(bytes, from, to));
        }
    }

    private static void tellCrash(byte[] bytes, RecordDraft draft, RecordSink sink) {
        var id = "";
        for (var i = 0; i < draft.fieldCount && id.isEmpty(); i++) {
            if (draft.fieldNames[i].equals("event_id")) {
                id = text(bytes, draft.fieldStarts[i], draft.fieldEnds[i]);
            }
        }
        if (id.equals("41") || id.equals("1001")) {
            var provider = text(bytes, draft.processStart, draft.processEnd);
            var machine = text(bytes, draft.hostStart, draft.hostEnd);
            var crash = new BugcheckEvent(provider, id, machine).crash(bytes, draft);
            if (crash != null) {
                sink.crash(crash, draft.start, draft.end);
            }
        }
    }

    private static int find(byte[] bytes, int from, int to, char wanted) {
        var at = Math.min(from, to);
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static boolean isMissing(byte[] bytes, int from, int to) {
        return to - from == 1 && bytes[from] == '-';
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
