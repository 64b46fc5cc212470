package io.casebook.format.mce;

import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// One machine check, a block of lines; see `dump_mce` in mcelog's `mcelog.c`.
final class MachineCheck {
    private static final String START = "Hardware event. This is not a software error.";
    private static final String OLD_START = "HARDWARE ERROR. This is *NOT* a software problem!";
    private static final int LONGEST = 1 << 13;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private static final Pattern PROCESSOR = Pattern.compile("(?m)^CPU (\\d{1,6}) BANK (\\d{1,6})");
    private static final Pattern TIME = Pattern.compile("(?m)^TIME ([1-9]\\d{8,9})\\b");
    private static final Pattern ADDRESS =
            Pattern.compile("(?m)^(?:MISC [0-9a-f]{1,16} )?ADDR ([0-9a-f]{1,16})\\b");
    private static final Pattern STATUS = Pattern.compile("(?m)^STATUS ([0-9a-f]{1,16})\\b");
    private static final Pattern CAUSE = Pattern.compile("(?m)^MCA: ([^\\r\\n]{1,200})");

    private final String text;
    private final int from;

    private MachineCheck(String text, int from) {
        this.text = text;
        this.from = from;
    }

    /// Whether a line is the first of a block.
    static boolean starts(String line) {
        return line.startsWith(START) || line.startsWith(OLD_START);
    }

    /// The block that starts at `from`.
    static MachineCheck at(byte[] bytes, int from, int hardEnd) {
        var length = Math.min(LONGEST, hardEnd - from);
        var text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        var next = text.indexOf('\n' + START);
        var old = text.indexOf('\n' + OLD_START);
        var end = Math.min(next < 0 ? length : next, old < 0 ? length : old);
        return new MachineCheck(text.substring(0, end), from);
    }

    /// Fills in what the block says.
    void tell(RecordDraft draft) {
        var processor = PROCESSOR.matcher(text);
        if (processor.find()) {
            draft.field("cpu", from + processor.start(1), from + processor.end(1));
            draft.field("bank", from + processor.start(2), from + processor.end(2));
        }
        addField("address", ADDRESS, draft);
        addField("status", STATUS, draft);
        addField("cause", CAUSE, draft);
        var time = TIME.matcher(text);
        if (time.find()) {
            var nanos = Long.parseLong(time.group(1)) * NANOS_PER_SECOND;
            draft.reading(ReadingKind.ABSOLUTE, nanos, 0, from + time.start(1), from + time.end(1));
        }
        draft.severity = severity();
    }

    private void addField(String name, Pattern pattern, RecordDraft draft) {
        var found = pattern.matcher(text);
        if (found.find()) {
            draft.field(name, from + found.start(1), from + found.end(1));
        }
    }

    /// A corrected error did no harm; an uncorrected one did, or would have. Old versions do not
    /// decode which it was.
    private @Nullable Severity severity() {
        if (text.contains("\nUncorrected error") || text.contains("\nProcessor context corrupt")) {
            return Severity.CRITICAL;
        }
        return text.contains("\nCorrected error") ? Severity.WARNING : null;
    }
}
