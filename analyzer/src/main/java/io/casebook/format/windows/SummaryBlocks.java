package io.casebook.format.windows;

import io.casebook.format.RecordSink;
import io.casebook.model.Bugchecks;
import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Reads one summary after the other.
final class SummaryBlocks extends EventBlocks {
    private static final int LONGEST_LINE = 4096;

    /// WhoCrashed names the zone in older versions only.
    private static final Pattern CRASHED =
            Pattern.compile("On (?:[^0-9]{1,12} )?(.{8,40}?)( GMT)? your computer crashed.*");

    private final SummaryNotation notation;
    private final EventDate date;

    SummaryBlocks(SummaryNotation notation, DayOrder order) {
        this.notation = notation;
        date = new EventDate(order);
    }

    @Override
    boolean starts(byte[] bytes, int from, int to) {
        return isRule(bytes, from, to) || notation.starts(line(bytes, from, to));
    }

    /// BlueScreenView puts each dump between two.
    private boolean isRule(byte[] bytes, int from, int to) {
        if (notation != SummaryNotation.BLUE_SCREEN_VIEW || to - from < 3) {
            return false;
        }
        for (var i = from; i < to; i++) {
            if (bytes[i] != '=') {
                return false;
            }
        }
        return true;
    }

    @Override
    boolean read(byte[] bytes, RecordDraft draft, RecordSink sink) {
        var fields = SummaryFields.of(notation, bytes, draft.start, draft.end);
        readDate(fields, bytes, draft);
        var reading = new Reading(draft.readingKind, draft.readingNanos, draft.readingDigits);
        var written = text(bytes, draft.readingStart, draft.readingEnd);
        var crash = new SummarizedStop(notation, fields).crash(reading, written);
        if (crash != null && crash.bugcheck() != null) {
            var live = Bugchecks.isOfLiveDump(crash.bugcheck().code());
            draft.severity = live ? Severity.ERROR : Severity.CRITICAL;
            fields.forEach(draft::field);
            sink.crash(crash, draft.start, draft.end);
        }
        return true;
    }

    private void readDate(SummaryFields fields, byte[] bytes, RecordDraft draft) {
        var place = fields.place(notation == SummaryNotation.RELIABILITY ? "date" : "crash time");
        if (notation == SummaryNotation.WHO_CRASHED) {
            readCrashed(bytes, draft);
        } else if (place != null) {
            var plain = DirectionMarks.without(bytes, place.from(), place.to());
            date.read(plain, 0, plain.length, draft);
            if (draft.readingKind != ReadingKind.NONE) {
                draft.readingStart = place.from();
                draft.readingEnd = place.to();
            }
        }
    }

    private void readCrashed(byte[] bytes, RecordDraft draft) {
        var end = firstLineEnd(bytes, draft.start, draft.end);
        var crashed = CRASHED.matcher(line(bytes, draft.start, end));
        if (!crashed.matches()) {
            return;
        }
        date.read(bytes, draft.start + crashed.start(1), draft.start + crashed.end(1), draft);
        if (crashed.group(2) != null && draft.readingKind == ReadingKind.LOCAL) {
            draft.readingKind = ReadingKind.ABSOLUTE;
        }
    }

    /// A byte a character, so that places in it are places in the slice.
    private static String line(byte[] bytes, int from, int to) {
        var length = Math.min(to - from, LONGEST_LINE);
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
