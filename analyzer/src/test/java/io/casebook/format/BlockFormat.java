package io.casebook.format;

import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

/// A format with a memory, the worst case for parsing in slices: `> word` starts a record, other
/// lines continue it, and between `{` and `}` even a `>` continues. Who starts to read inside of
/// braces takes the lines there for records.
final class BlockFormat implements Format {
    @Override
    public String id() {
        return "block";
    }

    @Override
    public String title() {
        return "blocks in braces";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        return 0;
    }

    @Override
    public RecordParser newParser() {
        return new Parser();
    }

    private static final class Parser extends LineParser {
        private boolean inBraces;

        @Override
        protected void begin() {
            inBraces = false;
        }

        @Override
        protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
            var mark = bytes[from];
            if (mark == '{' || mark == '}') {
                inBraces = mark == '{';
                return Line.CONTINUES;
            }
            if (mark == '?') {
                return Line.UNPARSED;
            }
            if (mark == '!') {
                sink.fact(Subject.host(""), "shout", "", "", from, to);
            }
            return mark == '>' && !inBraces ? Line.STARTS : Line.CONTINUES;
        }
    }
}
