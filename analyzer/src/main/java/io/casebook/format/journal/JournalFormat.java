package io.casebook.format.journal;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A systemd journal, decoded from its binary file: one line for each entry with all its fields,
/// further lines for what does not fit on it. The notation is that of
/// `io.casebook.intake.journal.JournalFile`, which writes it.
public final class JournalFormat implements Format {
    private static final byte[] TITLE =
            "# systemd journal: machine_id=".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String id() {
        return "systemd-journal";
    }

    @Override
    public String title() {
        return "systemd journal";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var bytes = head.bytes();
        var length = Math.min(TITLE.length, bytes.length);
        return Arrays.equals(TITLE, Arrays.copyOf(bytes, length)) ? 100 : 0;
    }

    @Override
    public RecordParser newParser() {
        return new JournalRecords();
    }
}
