package io.casebook.intake;

import io.casebook.intake.evtx.EventLogFile;
import io.casebook.intake.journal.JournalFile;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;

/// Binary logs that are decoded into text.
enum BinaryLog {
    SYSTEMD_JOURNAL(JournalFile.MAGIC, "systemd journal"),
    WINDOWS_EVENT_LOG(EventLogFile.MAGIC, "Windows event log");

    private final String magic;
    private final String title;

    BinaryLog(String magic, String title) {
        this.magic = magic;
        this.title = title;
    }

    /// Null for other files, and for a text that begins with the same letters.
    static @Nullable BinaryLog of(Head head) {
        for (var log : values()) {
            if (head.has(0, log.magic) && !BinaryKind.isPlain(head)) {
                return log;
            }
        }
        return null;
    }

    String title() {
        return title;
    }

    /// @throws Fault where nothing of it can be read
    DecodedLog decode(MemorySegment whole) throws Fault {
        return switch (this) {
            case SYSTEMD_JOURNAL -> DecodedJournal.of(whole);
            case WINDOWS_EVENT_LOG -> DecodedEventLog.of(whole);
        };
    }
}
