package io.casebook.app;

import io.casebook.format.Format;
import io.casebook.format.SliceRange;
import io.casebook.format.SliceReader;
import io.casebook.format.SliceResult;
import io.casebook.intake.IntakeText;
import io.casebook.model.Names;
import io.casebook.model.RecordDraft;
import io.casebook.timeline.BootClock;

/// One thread's means to parse and scan slices; used by one thread at a time.
final class SliceWorker {
    private final SliceReader reader;
    private SliceNotes notes = new SliceNotes();

    SliceWorker(Names processes, Names hosts) {
        reader = new SliceReader(processes, hosts, this::note);
    }

    Worked read(IntakeText source, Format format, SliceRange range) {
        notes = new SliceNotes();
        var result = reader.read(source.path(), format, source.text(), range);
        return new Worked(result, notes);
    }

    private void note(byte[] bytes, RecordDraft draft, int row) {
        if (BootClock.marks(bytes, draft.messageStart, draft.end)) {
            notes.clockSetting(row);
        }
    }

    /// A parsed slice and what was noted meanwhile.
    record Worked(SliceResult slice, SliceNotes notes) {}
}
