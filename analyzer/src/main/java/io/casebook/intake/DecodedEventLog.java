package io.casebook.intake;

import io.casebook.intake.evtx.EventLogFile;
import io.casebook.intake.evtx.UnreadableEventLogException;
import io.casebook.model.ArtifactPath;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;

/// A Windows event log as text.
record DecodedEventLog(EventLogFile file) implements DecodedLog {
    static DecodedEventLog of(MemorySegment whole) throws Fault {
        try {
            return new DecodedEventLog(EventLogFile.of(whole));
        } catch (UnreadableEventLogException e) {
            throw new Fault("evtx-unreadable", String.valueOf(e.getMessage()));
        }
    }

    static DecodedEventLog ofXml(MemorySegment whole) {
        return new DecodedEventLog(EventLogFile.ofXml(whole));
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
    public void close() {}
}
