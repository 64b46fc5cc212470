package io.casebook.cli;

import io.casebook.app.Progress;

import java.io.PrintStream;
import java.util.Locale;

/// A bar on the terminal; it is overwritten in place and gone at the end.
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;
    private static final long NANOS_BETWEEN = 100_000_000L;
    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private long drawn = System.nanoTime();
    private Step step = Step.READ;
    private boolean visible;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(Step next, long done, long total) {
        var now = System.nanoTime();
        if (next == step && now - drawn < NANOS_BETWEEN) {
            return;
        }
        step = next;
        drawn = now;
        visible = true;
        out.print(ERASE_LINE + bar(done, total) + " " + next.words());
        out.flush();
    }

    private static String bar(long done, long total) {
        if (total <= 0) {
            return done > 0 ? String.format(Locale.ROOT, "%,d", done) : "";
        }
        var filled = (int) Math.min(WIDTH, done * WIDTH / total);
        var percent = Math.min(100, done * 100 / total);
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + percent + " %";
    }

    /// Takes the bar off the terminal.
    void clear() {
        if (visible) {
            out.print(ERASE_LINE);
            out.flush();
        }
    }
}
