package io.casebook.format.kernel;

import io.casebook.grammar.KernelLogParser;
import io.casebook.grammar.KernelLogParser.BodyContext;

import org.jspecify.annotations.Nullable;

/// What the first words of a message tell about the reports of the kernel, such as warnings and
/// oopses.
enum Mark {
    /// Nothing.
    NONE,
    /// `------------[ cut here ]------------`: a report starts, [#END] will tell its end.
    CUT_HERE,
    /// The title of a report, such as `BUG: soft lockup`.
    TITLE,
    /// What has a place in a report, and starts one when none is going on: `Kernel panic`.
    FATAL,
    /// What stands in reports only: frames, registers.
    DETAIL,
    /// A line of `=` before the title of a report.
    BANNER,
    /// `---[ end trace ]---` and the like: the last line of a report.
    END,
    /// The first words of a boot.
    BOOT,
    /// A line that the kernel did not write, but the console shows.
    STATUS,
    /// The console speaks of itself: `** 12 printk messages dropped **`.
    NOTE;

    static Mark of(@Nullable BodyContext message) {
        return message == null
                ? NONE
                : switch (message.mark.getType()) {
                    case KernelLogParser.CUT_HERE -> CUT_HERE;
                    case KernelLogParser.TITLE -> TITLE;
                    case KernelLogParser.FATAL -> FATAL;
                    case KernelLogParser.DETAIL -> DETAIL;
                    case KernelLogParser.BANNER -> BANNER;
                    case KernelLogParser.END -> END;
                    case KernelLogParser.BOOT -> BOOT;
                    case KernelLogParser.STATUS -> STATUS;
                    case KernelLogParser.NOTE -> NOTE;
                    default -> NONE;
                };
    }

    /// Whether a line that bears it is a record of its own even where lines without a stamp
    /// continue the stamped one before.
    boolean standsAlone() {
        return switch (this) {
            case CUT_HERE, TITLE, BANNER, BOOT, STATUS, NOTE -> true;
            case NONE, FATAL, DETAIL, END -> false;
        };
    }

    /// Whether it is a line that only a console shows.
    boolean ofConsole() {
        return this == STATUS || this == NOTE;
    }

    /// Whether a line without a stamp that bears it starts a report.
    boolean opensReport() {
        return switch (this) {
            case TITLE, FATAL, BANNER -> true;
            case NONE, CUT_HERE, DETAIL, END, BOOT, STATUS, NOTE -> false;
        };
    }
}
