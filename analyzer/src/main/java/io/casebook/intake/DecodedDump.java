package io.casebook.intake;

import io.casebook.intake.journal.JournalDump;
import io.casebook.model.ArtifactPath;

import java.io.InputStream;

/// A systemd journal that journalctl wrote with all fields, as text.
record DecodedDump(JournalDump dump) implements DecodedLog {
    @Override
    public InputStream text() {
        return dump.text();
    }

    @Override
    public void tellDamages(ArtifactPath path, Report report) {
        for (var damage : dump.damages()) {
            report.diagnostic(damage.code(), path, damage.detail() + ".");
        }
    }

    @Override
    public void close() {
        // the bytes belong to the caller
    }
}
