package io.casebook.intake;

import io.casebook.intake.sysstat.DataFile;
import io.casebook.intake.sysstat.UnreadableDataException;
import io.casebook.model.ArtifactPath;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;

/// A data file of sysstat as text.
record DecodedActivity(DataFile file) implements DecodedLog {
    static DecodedActivity of(MemorySegment whole) throws Fault {
        try {
            return new DecodedActivity(DataFile.of(whole));
        } catch (UnreadableDataException e) {
            throw new Fault("sysstat-unreadable", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public InputStream text() {
        return file.text();
    }

    @Override
    public void tellDamages(ArtifactPath path, Report report) {
        for (var damage : file.damages()) {
            report.diagnostic("sysstat-damaged", path, damage + ".");
        }
    }

    @Override
    public void close() {
        // The bytes are the caller's.
    }
}
