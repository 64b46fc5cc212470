package io.casebook.format.windows;

import io.casebook.format.ArtifactHead;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// Who sums up, which tells how a summary begins and when the crash was.
enum SummaryNotation {
    /// Text of BlueScreenView, a block for each dump between rules.
    BLUE_SCREEN_VIEW("BlueScreenView", 97, "Dump File *: .*", "Bug Check Code *: 0x[0-9a-fA-F]+"),

    /// Table of BlueScreenView, a line for each dump.
    TABLE("BlueScreenView", 97, "Dump File\tCrash Time\t.*|" + Constants.ROW, Constants.ROW),

    /// Report of WhoCrashed.
    WHO_CRASHED(
            "WhoCrashed",
            97,
            "On .{8,60} your computer crashed.*",
            "Bugcheck code: 0x[0-9a-fA-F]+ \\(.*"),

    /// What the reliability monitor shows of a problem report, with its date.
    RELIABILITY("Windows Error Reporting", 95, "Source", Constants.PROBLEM),

    /// The report itself.
    SIGNATURE("Windows Error Reporting", 94, "Problem signature:?", Constants.PROBLEM),

    /// The text of its event.
    FAULT("Windows Error Reporting", 94, "Fault bucket .*", Constants.PROBLEM),

    /// The report in another language than English, from where it is the same in all.
    CODES("Windows Error Reporting", 93, "BCCode: *[0-9a-fA-F]+", "BCP1: *[0-9a-fA-F]+"),

    /// What the blue screen and a debugger at the other end of a cable show.
    SCREEN(
            "blue screen",
            70,
            "\\*\\*\\* (?:STOP|Fatal System Error): 0x.*",
            "\\*\\*\\* (?:STOP|Fatal System Error): 0x.*");

    private static final int LOOKED_AT = 5_000;

    private final String who;
    private final int likelihood;
    private final Pattern first;
    private final Pattern mark;

    SummaryNotation(String who, int likelihood, String first, String mark) {
        this.who = who;
        this.likelihood = likelihood;
        this.first = Pattern.compile(first);
        this.mark = Pattern.compile(mark);
    }

    /// Expressions of several.
    private static final class Constants {
        static final String PROBLEM = "(?:Problem )?Event Name:\\s*(?:BlueScreen|LiveKernelEvent)";
        static final String ROW = "[^\t]{1,260}\\.dmp\t[^\t]*\t[^\t]*\t0x[0-9a-fA-F]{1,8}\t.*";

        private Constants() {}
    }

    /// How an artifact sums up; null where it does not.
    static @Nullable SummaryNotation of(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT);
        for (var notation : values()) {
            if (notation.isIn(lines)) {
                return notation;
            }
        }
        return null;
    }

    /// The first line of a summary, and below it the mark.
    private boolean isIn(List<String> lines) {
        var begun = false;
        for (var line : lines) {
            begun |= first.matcher(line.strip()).matches();
            if (begun && mark.matcher(line.strip()).matches()) {
                return true;
            }
        }
        return false;
    }

    /// Whether a line begins a summary.
    boolean starts(String line) {
        return first.matcher(line).matches();
    }

    int likelihood() {
        return likelihood;
    }

    /// The name of the tool.
    String who() {
        return who;
    }
}
