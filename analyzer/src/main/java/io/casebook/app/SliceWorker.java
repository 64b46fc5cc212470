package io.casebook.app;

import io.casebook.format.Format;
import io.casebook.format.SliceRange;
import io.casebook.format.SliceReader;
import io.casebook.format.SliceResult;
import io.casebook.intake.IntakeText;
import io.casebook.model.Names;
import io.casebook.model.RecordDraft;
import io.casebook.signature.scan.SelectionHits;
import io.casebook.signature.scan.SignatureScanner;
import io.casebook.timeline.BootClock;

/// One thread's means to parse slices and to scan their records; used by one thread at a time.
final class SliceWorker {
    private final SliceReader reader;
    private final SignatureScanner.Cursor cursor;
    private final SelectionHits hits = this::hit;
    private SliceNotes notes = new SliceNotes();
    private int row;

    /// @param scanner looks for signatures in each record
    SliceWorker(Names processes, Names hosts, SignatureScanner scanner) {
        reader = new SliceReader(processes, hosts, this::note);
        cursor = scanner.newCursor();
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
        if (mayBeKernel(draft) && BootClock.marks(bytes, draft.messageStart, draft.end)) {
            notes.clockSetting(number);
        }
    }

    /// Either the format knows no other process, or the name written is as long as `kernel`.
    private static boolean mayBeKernel(RecordDraft draft) {
        return draft.impliedProcess != null
                || draft.processEnd - draft.processStart == "kernel".length();
    }

    private void hit(int selection) {
        notes.hit(selection, row);
    }

    /// A parsed slice and what was noted meanwhile.
    record Worked(SliceResult slice, SliceNotes notes) {}
}
