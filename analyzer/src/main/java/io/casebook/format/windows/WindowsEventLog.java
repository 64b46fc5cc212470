package io.casebook.format.windows;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A Windows event log, decoded from its binary file or its XML: one line for each event with all
/// its fields, further lines for those of its message. The notation is that of
/// `io.casebook.intake.evtx.EventLogFile`, which writes it.
public final class WindowsEventLog implements Format {
    private static final byte[] TITLE =
            "# windows event log: host=".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String id() {
        return "windows-event-log";
    }

    @Override
    public String title() {
        return "Windows event log (EVTX)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var bytes = head.bytes();
        var length = Math.min(TITLE.length, bytes.length);
        return Arrays.equals(TITLE, Arrays.copyOf(bytes, length)) ? 100 : 0;
    }

    @Override
    public RecordParser newParser() {
        return new DecodedEvents();
    }
}
