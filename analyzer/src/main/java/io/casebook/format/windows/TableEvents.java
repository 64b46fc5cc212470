package io.casebook.format.windows;

import io.casebook.format.RecordSink;
import io.casebook.model.RecordDraft;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Events as rows; the message in a last column without a label, perhaps quoted and of several
/// lines. A row begins where a date stands in the column of dates.
final class TableEvents extends TextEvents {
    private static final int LONGEST_DATE = 64;
    private static final int LONGEST_HEADER = 256;
    private static final String DATE_LABEL = "Date and Time";

    private final char separator;
    private final List<@Nullable Property> columns = new ArrayList<>();
    private final int dateColumn;

    TableEvents(Notation.Columns table, DayOrder order) {
        super(order);
        separator = table.separator();
        table.columns().forEach(label -> columns.add(Property.ofLabel(label)));
        dateColumn = columns.indexOf(Property.TIME);
    }

    /// A row, or the header.
    @Override
    boolean starts(byte[] bytes, int from, int to) {
        var at = from;
        for (var column = 0; column < dateColumn; column++) {
            at = cellEnd(bytes, at, to) + 1;
        }
        if (at >= to) {
            return false;
        }
        var end = cellEnd(bytes, at, to);
        return end - at <= LONGEST_DATE && isDateOrLabel(unquoted(bytes, at, end));
    }

    private static boolean isDateOrLabel(String text) {
        return EventDate.isDate(text) || text.equals(DATE_LABEL);
    }

    private static String unquoted(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).replace("\"", "").strip();
    }

    private int cellEnd(byte[] bytes, int from, int to) {
        var isQuoted = from < to && bytes[from] == '"';
        var at = isQuoted ? from + 1 : from;
        while (at < to && (isQuoted || bytes[at] != separator)) {
            isQuoted &= bytes[at] != '"';
            at++;
        }
        return at;
    }

    @Override
    boolean read(byte[] bytes, RecordDraft draft, RecordSink sink) {
        properties.start();
        if (draft.start + LONGEST_HEADER > draft.end && isHeader(bytes, draft)) {
            return true;
        }
        var lineEnd = firstLineEnd(bytes, draft.start, draft.end);
        var at = draft.start;
        for (var property : columns) {
            var end = cellEnd(bytes, Math.min(at, lineEnd), lineEnd);
            takeCell(property, bytes, at, end, draft);
            at = end + 1;
        }
        if (at < lineEnd) {
            draft.messageStart = at + (bytes[at] == '"' ? 1 : 0);
        }
        properties.tellCrash(bytes, draft, sink);
        return true;
    }

    private static boolean isHeader(byte[] bytes, RecordDraft draft) {
        return unquoted(bytes, draft.start, draft.end).contains(DATE_LABEL);
    }

    private void takeCell(
            @Nullable Property property, byte[] bytes, int from, int end, RecordDraft draft) {
        var start = from;
        var to = trimmed(bytes, Math.min(from, end), end);
        if (to - start >= 2 && bytes[start] == '"' && bytes[to - 1] == '"') {
            start++;
            to--;
        }
        if (property != null) {
            properties.take(property, bytes, start, to, draft);
        }
        if (property == Property.PROVIDER && start < to) {
            draft.messageStart = start;
        }
    }
}
