package io.casebook.format.syslog;

import io.casebook.format.PartialSink;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Counts how many records bear the marks of syslog. Many other logs begin with an ISO 8601 time,
/// and kernel logs with the kernel's clock, so those need a host and a process behind it.
final class RecordCensus implements PartialSink {
    /// What other logs write where syslog writes the host; so they do single letters.
    private static final Set<String> LEVELS =
            Set.of(
                    "TRACE",
                    "DEBUG",
                    "DBG",
                    "INFO",
                    "NOTICE",
                    "WARN",
                    "WARNING",
                    "ERR",
                    "ERROR",
                    "CRIT",
                    "CRITICAL",
                    "FATAL");

    private static final String LETTERS = "TDVINWECF";

    private final byte[] bytes;
    private int records;
    private int telling;
    private int yearless;

    RecordCensus(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The share of records that hardly anything but syslog writes so.
    double tellingShare() {
        return records == 0 ? 0 : (double) telling / records;
    }

    /// The share of records with the time of RFC 3164, which other logs seldom have.
    double yearlessShare() {
        return records == 0 ? 0 : (double) yearless / records;
    }

    @Override
    public void record(RecordDraft draft) {
        records++;
        telling += isTelling(draft) ? 1 : 0;
        yearless += draft.readingKind == ReadingKind.YEARLESS ? 1 : 0;
    }

    private boolean isTelling(RecordDraft draft) {
        return switch (draft.readingKind) {
            case NONE -> draft.severity != null || draft.startsBoot;
            case YEARLESS -> draft.severity != null || hasProcess(draft);
            case ABSOLUTE, LOCAL -> draft.severity != null || (hasProcess(draft) && hasHost(draft));
            case SINCE_BOOT -> hasHost(draft) && (draft.pid >= 0 || isKernel(draft));
            case TIME_OF_DAY -> false;
        };
    }

    private static boolean hasProcess(RecordDraft draft) {
        return draft.processEnd > draft.processStart;
    }

    private boolean hasHost(RecordDraft draft) {
        return draft.hostEnd > draft.hostStart && !isLevel(draft.hostStart, draft.hostEnd);
    }

    private boolean isLevel(int from, int to) {
        return to - from == 1 ? LETTERS.indexOf(bytes[from]) >= 0 : LEVELS.contains(text(from, to));
    }

    private boolean isKernel(RecordDraft draft) {
        return text(draft.processStart, draft.processEnd).equals("kernel");
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
