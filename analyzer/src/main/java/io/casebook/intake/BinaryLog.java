package io.casebook.intake;

import io.casebook.intake.decoded.DecodedLog;
import io.casebook.intake.decoded.UnreadableLogException;
import io.casebook.intake.evtx.EventLogFile;
import io.casebook.intake.journal.JournalDump;
import io.casebook.intake.journal.JournalFile;
import io.casebook.intake.sysstat.DataFile;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/// Logs for programs that are decoded into text: binary ones, dumps of them with all
/// fields, and XML without lines.
enum BinaryLog {
    SYSTEMD_JOURNAL("systemd journal") {
        @Override
        boolean isIn(Head head) {
            // not a text that begins with the same letters
            return head.has(0, JournalFile.MAGIC) && !BinaryKind.isPlain(head);
        }

        @Override
        DecodedLog decode(MemorySegment whole) throws UnreadableLogException {
            return JournalFile.of(whole);
        }
    },
    JOURNAL_EXPORT("export of a systemd journal") {
        @Override
        boolean isIn(Head head) {
            return (head.has(0, "__CURSOR=") || head.has(0, "__REALTIME_TIMESTAMP="))
                    && EXPORTED.matcher(start(head)).lookingAt();
        }

        @Override
        DecodedLog decode(MemorySegment whole) {
            return JournalDump.ofExport(whole);
        }
    },
    JOURNAL_JSON("systemd journal as JSON") {
        @Override
        boolean isIn(Head head) {
            return BEGINNINGS.indexOf(head.octet(0)) >= 0 && OBJECT.matcher(text(head)).lookingAt();
        }

        @Override
        DecodedLog decode(MemorySegment whole) {
            return JournalDump.ofJson(whole);
        }
    },
    JOURNAL_VERBOSE("systemd journal in words") {
        @Override
        boolean isIn(Head head) {
            return WORDED.matcher(start(head)).lookingAt();
        }

        @Override
        DecodedLog decode(MemorySegment whole) {
            return JournalDump.ofVerbose(whole);
        }
    },
    SYSSTAT("sysstat data") {
        @Override
        boolean isIn(Head head) {
            return head.has(0, DataFile.LITTLE_ENDIAN) || head.has(0, DataFile.BIG_ENDIAN);
        }

        @Override
        DecodedLog decode(MemorySegment whole) throws UnreadableLogException {
            return DataFile.of(whole);
        }
    },
    WINDOWS_EVENT_LOG("Windows event log") {
        @Override
        boolean isIn(Head head) {
            return head.has(0, EventLogFile.MAGIC) && !BinaryKind.isPlain(head);
        }

        @Override
        DecodedLog decode(MemorySegment whole) throws UnreadableLogException {
            return EventLogFile.of(whole);
        }
    },
    WINDOWS_EVENT_XML("Windows events as XML") {
        @Override
        boolean isIn(Head head) {
            return EventLogFile.isXml(
                    Arrays.copyOf(head.bytes(), Math.min(head.length(), XML_START)));
        }

        @Override
        DecodedLog decode(MemorySegment whole) {
            return EventLogFile.ofXml(whole);
        }
    };

    private static final int XML_START = 4096;

    private static final Pattern EXPORTED =
            Pattern.compile("(?:__CURSOR=.{1,300}\n)?__REALTIME_TIMESTAMP=\\d{1,18}\n");

    /// An entry, perhaps behind the mark of its kind of stream; which field comes first is open.
    private static final Pattern OBJECT =
            Pattern.compile(
                    "(?s)(?:\u001e|data: |\\[)?\\s{0,9}\\{\\s{0,9}(?=\"[A-Z_0-9]{1,64}\"\\s?:)"
                            + ".{0,60000}?\"__REALTIME_TIMESTAMP\"\\s?:\\s?\"\\d{1,18}\"");

    /// The line of an entry, perhaps behind journalctl's own, and that of its first field.
    private static final Pattern WORDED =
            Pattern.compile(
                    "(?:-- .{1,200}\n)?\\w{3} \\d{4}-\\d\\d-\\d\\d [\\d:.]{8,20} [^\\[\\]\n]{1,40}"
                            + "\\[s=[0-9a-f]{32};i=.{1,300}\\]\n {4}[A-Z_0-9]{1,64}=");

    private static final int START = 1000;
    private static final String BEGINNINGS = "{[d\u001e";

    private final String title;

    BinaryLog(String title) {
        this.title = title;
    }

    abstract boolean isIn(Head head);

    /// @throws UnreadableLogException where nothing of it can be read
    abstract DecodedLog decode(MemorySegment whole) throws UnreadableLogException;

    /// Null for other files.
    static @Nullable BinaryLog of(Head head) {
        for (var log : values()) {
            if (log.isIn(head)) {
                return log;
            }
        }
        return null;
    }

    String title() {
        return title;
    }

    private static String start(Head head) {
        var length = Math.min(head.length(), START);
        return new String(head.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    }

    private static String text(Head head) {
        return new String(head.bytes(), 0, head.length(), StandardCharsets.ISO_8859_1);
    }
}
