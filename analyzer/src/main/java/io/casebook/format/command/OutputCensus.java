package io.casebook.format.command;

import io.casebook.format.ArtifactHead;

/// Counts what the first lines of a text are, to a reader of one kind of output. A text that holds
/// many other things too is of another kind.
final class OutputCensus {
    private static final int MOST_LINES = 100;

    /// So many lines of another kind may come first; most texts are of another kind, and soon done
    /// with. Where the path promises nothing even fewer.
    private static final int NAMED_BORNE = 4;
    private static final int UNNAMED_BORNE = 2;

    /// What a line is shows in its first bytes.
    private static final int LONGEST_LINE = 4096;

    private static final int NAMED_SHARE = 50;
    private static final int UNNAMED_SHARE = 90;
    private static final int NAMED = 96;
    private static final int UNNAMED = 84;

    private final boolean named;
    private int telling;
    private int fitting;
    private int others;

    private OutputCensus(boolean named) {
        this.named = named;
    }

    /// See [io.casebook.format.Format#likelihood].
    ///
    /// @param named whether the path promises such a text
    static int likelihood(ArtifactHead head, OutputReader reader, boolean named) {
        var census = new OutputCensus(named);
        census.count(head.bytes(), reader);
        return census.likelihood();
    }

    private void count(byte[] bytes, OutputReader reader) {
        var lines = 0;
        var from = 0;
        while (from < bytes.length && lines < MOST_LINES && goesOn()) {
            var to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            var line = OutputLine.text(bytes, from, Math.min(to, from + LONGEST_LINE));
            if (!line.isBlank()) {
                count(OutputLine.read(line, reader, Statements.IGNORED));
                lines++;
            }
            from = to + 1;
        }
    }

    private boolean goesOn() {
        return others < telling + fitting + (named ? NAMED_BORNE : UNNAMED_BORNE);
    }

    private void count(LineWeight weight) {
        switch (weight) {
            case TELLING -> telling++;
            case FITTING -> fitting++;
            case OTHER -> others++;
            case ASIDE -> {}
        }
    }

    private int likelihood() {
        var known = telling + fitting;
        if (known == 0) {
            return 0;
        }
        var share = 100 * known / (known + others);
        if (named && share >= NAMED_SHARE) {
            return NAMED;
        }
        return telling > 0 && share >= UNNAMED_SHARE ? UNNAMED : 0;
    }
}
