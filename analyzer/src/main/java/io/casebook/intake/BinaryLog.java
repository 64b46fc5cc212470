package io.casebook.intake;

import io.casebook.intake.evtx.EventLogFile;
import io.casebook.intake.journal.JournalFile;
import io.casebook.intake.sysstat.DataFile;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Logs that are decoded into text: binary ones, and XML without lines.
enum BinaryLog {
    SYSTEMD_JOURNAL(JournalFile.MAGIC, "systemd journal"),
    SYSSTAT(DataFile.LITTLE_ENDIAN, "sysstat data"),
    SYSSTAT_BIG_ENDIAN(DataFile.BIG_ENDIAN, "sysstat data"),
    WINDOWS_EVENT_LOG(EventLogFile.MAGIC, "Windows event log"),
    WINDOWS_EVENT_XML("", "Windows events as XML");

    private static final int XML_START = 4096;

    /// Empty where there are several.
    private final String magic;
    private final String title;

    BinaryLog(String magic, String title) {
        this.magic = magic;
        this.title = title;
    }

    /// Null for other files, and for a text that begins with the same letters.
    static @Nullable BinaryLog of(Head head) {
        for (var log : values()) {
            if (!log.magic.isEmpty() && head.has(0, log.magic) && !BinaryKind.isPlain(head)) {
                return log;
            }
        }
        var start = Arrays.copyOf(head.bytes(), Math.min(head.length(), XML_START));
        return EventLogFile.isXml(start) ? WINDOWS_EVENT_XML : null;
    }

    String title() {
        return title;
    }

    /// @throws Fault where nothing of it can be read
    DecodedLog decode(MemorySegment whole) throws Fault {
        return switch (this) {
            case SYSTEMD_JOURNAL -> DecodedJournal.of(whole);
            case SYSSTAT, SYSSTAT_BIG_ENDIAN -> DecodedActivity.of(whole);
            case WINDOWS_EVENT_LOG -> DecodedEventLog.of(whole);
            case WINDOWS_EVENT_XML -> DecodedEventLog.ofXml(whole);
        };
    }
}
