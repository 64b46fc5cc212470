package io.casebook.format.windows;

import io.casebook.format.RecordSink;
import io.casebook.model.RecordDraft;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Events as lines of `Key: value`, the description last and in lines of its own.
final class ListedEvents extends TextEvents {
    private static final int LONGEST_KEY = 40;

    private final byte[] first;
    private final boolean isNumbered;

    /// @param firstKey with which each event begins
    ListedEvents(String firstKey, DayOrder order) {
        super(order);
        first = firstKey.getBytes(StandardCharsets.US_ASCII);
        isNumbered = firstKey.endsWith("[");
    }

    @Override
    boolean starts(byte[] bytes, int from, int to) {
        var at = from;
        for (var octet : first) {
            if (at >= to || bytes[at] != octet) {
                return false;
            }
            at++;
        }
        while (!isNumbered && at < to && bytes[at] == ' ') {
            at++;
        }
        return at < to && (isNumbered ? bytes[at] >= '0' && bytes[at] <= '9' : bytes[at] == ':');
    }

    @Override
    boolean read(byte[] bytes, RecordDraft draft, RecordSink sink) {
        properties.start();
        var hasMessage = false;
        var at = isNumbered ? lineEnd(bytes, draft.start, draft.end) + 1 : draft.start;
        while (at < draft.end && !hasMessage) {
            var lineEnd = lineEnd(bytes, at, draft.end);
            hasMessage = readLine(bytes, at, lineEnd, draft);
            at = lineEnd + 1;
        }
        readBehindMessage(bytes, at, draft);
        properties.tellCrash(bytes, draft, sink);
        return true;
    }

    /// @return whether the message begins here
    private boolean readLine(byte[] bytes, int from, int lineEnd, RecordDraft draft) {
        var colon = colon(bytes, from, lineEnd);
        var property = colon < 0 ? null : property(bytes, from, colon);
        if (property == null) {
            return false;
        }
        var value = pastBlanks(bytes, colon + 1, lineEnd);
        var end = trimmed(bytes, value, lineEnd);
        if (property == Property.MESSAGE) {
            draft.messageStart = value < end ? value : pastBlanks(bytes, lineEnd, draft.end);
            return true;
        }
        properties.take(property, bytes, value, end, draft);
        return false;
    }

    /// PowerShell writes the message where it stands in its list, which may be first.
    private void readBehindMessage(byte[] bytes, int from, RecordDraft draft) {
        var at = from;
        while (at < draft.end) {
            var lineEnd = lineEnd(bytes, at, draft.end);
            var isKey = !isNumbered && bytes[at] > ' ' && isAligned(bytes, at, lineEnd);
            if (isKey) {
                readLine(bytes, at, lineEnd, draft);
            }
            at = lineEnd + 1;
        }
    }

    /// Whether the colon stands where PowerShell aligns it, with a blank before it.
    private static boolean isAligned(byte[] bytes, int from, int lineEnd) {
        var colon = colon(bytes, from, lineEnd);
        return colon > from && bytes[colon - 1] == ' ' && property(bytes, from, colon) != null;
    }

    private static int colon(byte[] bytes, int from, int lineEnd) {
        for (var at = from; at < lineEnd && at - from <= LONGEST_KEY; at++) {
            if (bytes[at] == ':') {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable Property property(byte[] bytes, int from, int colon) {
        var label = new String(bytes, from, colon - from, StandardCharsets.UTF_8);
        return Property.ofLabel(label.strip().toLowerCase(Locale.ROOT));
    }

    private static int pastBlanks(byte[] bytes, int from, int to) {
        var at = Math.min(from, to);
        while (at < to && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        return at;
    }
}
