package io.casebook.format.clock;

import io.casebook.format.ArtifactHead;

import org.jspecify.annotations.Nullable;

/// Counts what the first lines of a text are. A text that holds other things too, or dates over
/// and over, or many zones, is not what a host said of its clock.
final class OutputCensus {
    private static final int MOST_LINES = 120;
    private static final int MOST_OTHERS = 10;
    private static final int MOST_DATES = 20;
    private static final int MOST_ZONES = 3;
    private static final int NAMED_SHARE = 50;
    private static final int UNNAMED_SHARE = 70;
    private static final int NAMED = 96;
    private static final int UNNAMED = 86;

    private int telling;
    private int fitting;
    private int commands;
    private int others;
    private int dates;
    private int zones;

    private OutputCensus() {}

    static OutputCensus of(ArtifactHead head) {
        var census = new OutputCensus();
        var reader = new OutputReader();
        var bytes = head.bytes();
        var lines = 0;
        for (var from = 0; census.goesOn(bytes, from, lines); lines++) {
            var to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            var end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
            if (!isBlank(bytes, from, end)) {
                census.count(reader.read(bytes, from, end));
            }
            from = to + 1;
        }
        return census;
    }

    /// Most texts are something else, which shows soon.
    private boolean goesOn(byte[] bytes, int from, int lines) {
        return from < bytes.length
                && lines < MOST_LINES
                && others <= telling + fitting + MOST_OTHERS;
    }

    /// See [io.casebook.format.Format#likelihood].
    ///
    /// @param named whether the path promises such a text
    int likelihood(boolean named) {
        var outputs = telling + fitting;
        if (outputs == 0 || dates > MOST_DATES || zones > MOST_ZONES) {
            return 0;
        }
        var share = 100 * outputs / (outputs + others);
        if (named && share >= NAMED_SHARE) {
            return NAMED;
        }
        return (telling > 0 || commands > 0) && share >= UNNAMED_SHARE ? UNNAMED : 0;
    }

    private void count(@Nullable OutputLine line) {
        if (line == null) {
            others++;
            return;
        }
        switch (line.weight()) {
            case TELLING -> telling++;
            case FITTING -> fitting++;
            case COMMAND -> commands++;
            case ASIDE -> {}
        }
        dates += line.states("clock.date") ? 1 : 0;
        zones += line.states("clock.zone") ? 1 : 0;
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (var i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
