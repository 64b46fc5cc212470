package io.casebook.app;

import io.casebook.crash.CrashStart;
import io.casebook.format.Format;
import io.casebook.format.SliceRange;
import io.casebook.format.SliceReader;
import io.casebook.format.SliceResult;
import io.casebook.intake.IntakeText;
import io.casebook.model.Names;
import io.casebook.model.RecordDraft;
import io.casebook.signature.scan.SelectionHits;
import io.casebook.signature.scan.SignatureScanner;
import io.casebook.timeline.ClockMark;

/// One thread's means to parse slices and to scan their records; used by one thread at a time.
final class SliceWorker {
    private static final ClockMark[] MARKS = ClockMark.values();

    private final SliceReader reader;
    private final SignatureScanner.Cursor cursor;
    private final SelectionHits hits = this::hit;
    private final int selections;
    private SliceNotes notes = new SliceNotes();
    private int row;

    /// @param scan what to look for in each record
    SliceWorker(Names processes, Names hosts, RecordScan scan) {
        reader = new SliceReader(processes, hosts, this::note);
        cursor = scan.scanner().newCursor();
        selections = scan.selections();
    }

    Worked read(IntakeText source, Format format, SliceRange range) {
        notes = new SliceNotes();
        cursor.begin(format.id());
        var result = reader.read(source.path(), format, source.text(), range);
        return new Worked(result, notes);
    }

    private void note(byte[] bytes, RecordDraft draft, int number) {
        row = number;
        cursor.scan(bytes, draft, hits);
        if (CrashStart.isIn(bytes, draft.messageStart, draft.end, draft.lines)) {
            notes.crash(number);
        }
    }

    private void hit(int selection) {
        if (selection < selections) {
            notes.hit(selection, row);
        } else if (selection < selections + MARKS.length) {
            notes.mark(MARKS[selection - selections], row);
        } else {
            notes.crash(row);
        }
    }

    /// A parsed slice and what was noted meanwhile.
    record Worked(SliceResult slice, SliceNotes notes) {}
}
