package io.casebook.format.kernel;

/// Tells which lines continue the record before.
///
/// A stamped line starts a record and lines without a stamp continue it, as messages of several
/// lines are written. From `cut here` to `end trace` all lines are one record, and so are the lines
/// of a report on a console that shows no stamps. A report that was interrupted does not swallow
/// what follows: it ends with the next one, after many lines that do not look like a report, after
/// a pause, and after [#MOST_LINES].
final class RecordExtent {
    /// The longest report; those of lockdep, the longest that the kernel writes, rarely have more.
    private static final int MOST_LINES = 300;

    /// So many lines in a row may look like no report; between the title and the frames stand up to
    /// twenty lines of text.
    private static final int MOST_QUIET_LINES = 30;

    private enum Kind {
        /// A line that nothing continues.
        ALONE,
        /// A stamped line.
        STAMPED,
        /// A report without stamps.
        REPORT,
        /// All from `cut here` on.
        BLOCK
    }

    private Kind kind = Kind.ALONE;
    private int lines;
    private int quietLines;
    private boolean titled;

    /// A slice begins.
    ///
    /// @param cut whether a first line without a stamp is the rest of a line that was cut off
    void begin(boolean cut) {
        open(cut ? Kind.STAMPED : Kind.ALONE);
    }

    /// Whether a line continues the record.
    ///
    /// @param timely false where the time of a stamped line is too far from that of the line before
    boolean continues(Mark mark, boolean stamped, boolean timely) {
        lines++;
        var is =
                lines <= MOST_LINES
                        && switch (kind) {
                            case ALONE -> false;
                            case STAMPED -> !stamped && !mark.standsAlone();
                            case REPORT -> !stamped && !mark.ofConsole() && reportGoesOn(mark);
                            case BLOCK -> timely && reportGoesOn(mark);
                        };
        if (is && mark == Mark.END) {
            kind = Kind.ALONE;
        }
        return is;
    }

    private boolean reportGoesOn(Mark mark) {
        quietLines = mark == Mark.NONE ? quietLines + 1 : 0;
        var another =
                switch (mark) {
                    case CUT_HERE, BANNER, BOOT -> true;
                    case TITLE -> titled;
                    case NONE, FATAL, DETAIL, END, STATUS, NOTE -> false;
                };
        titled |= mark == Mark.TITLE;
        return !another && quietLines <= MOST_QUIET_LINES;
    }

    /// A line starts a record.
    void starts(Mark mark, boolean stamped) {
        if (mark == Mark.CUT_HERE) {
            open(Kind.BLOCK);
        } else if (mark == Mark.END) {
            open(Kind.ALONE);
        } else if (stamped) {
            open(Kind.STAMPED);
        } else {
            open(mark.opensReport() ? Kind.REPORT : Kind.ALONE);
        }
        titled = mark == Mark.TITLE || mark == Mark.FATAL;
    }

    /// A line that is no part of anything.
    void interrupted() {
        open(Kind.ALONE);
    }

    private void open(Kind newKind) {
        kind = newKind;
        lines = 1;
        quietLines = 0;
        titled = false;
    }
}
