package io.casebook.intake;

import io.casebook.intake.journal.JournalFile;
import io.casebook.intake.journal.UnreadableJournalException;
import io.casebook.model.ArtifactPath;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;

/// A systemd journal as text.
record DecodedJournal(JournalFile file) implements DecodedLog {
    static DecodedJournal of(MemorySegment whole) throws Fault {
        try {
            return new DecodedJournal(JournalFile.of(whole));
        } catch (UnreadableJournalException e) {
            throw new Fault("journal-unreadable", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public InputStream text() {
        return file.text();
    }

    @Override
    public void tellDamages(ArtifactPath path, Report report) {
        for (var damage : file.damages()) {
            report.diagnostic(damage.code(), path, damage.detail() + ".");
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
