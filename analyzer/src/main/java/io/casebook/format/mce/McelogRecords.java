package io.casebook.format.mce;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.model.RecordDraft;

import java.nio.charset.StandardCharsets;

/// A record for each machine check, and for each line that the daemon says of itself.
final class McelogRecords extends LineParser {
    private static final int LONGEST_START = 80;
    private static final String PROCESS = "mcelog";

    private int hardEnd;

    @Override
    protected void begin(Slice slice) {
        hardEnd = slice.hardEnd();
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var start =
                new String(
                        bytes,
                        from,
                        Math.min(to - from, LONGEST_START),
                        StandardCharsets.ISO_8859_1);
        draft.impliedProcess = PROCESS;
        if (start.startsWith("mcelog: ")) {
            draft.messageStart = from + "mcelog: ".length();
            return Line.STARTS;
        }
        if (!MachineCheck.starts(start)) {
            return Line.CONTINUES;
        }
        MachineCheck.at(bytes, from, hardEnd).tell(draft);
        return Line.STARTS;
    }
}
