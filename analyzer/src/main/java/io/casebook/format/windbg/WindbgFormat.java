package io.casebook.format.windbg;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

/// What `!analyze -v` prints, as a log of the debugger or pasted into other text.
public final class WindbgFormat implements Format {
    @Override
    public String id() {
        return "windbg-analysis";
    }

    @Override
    public String title() {
        return "WinDbg crash analysis";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        return new WindbgMarks().in(head.bytes());
    }

    @Override
    public RecordParser newParser() {
        return new WindbgRecordParser();
    }
}
