package io.casebook.crash.windows;

import io.casebook.model.Bugchecks;
import io.casebook.model.Crash;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells where the label that a debugger gives to an argument is wrong. The label stays as it is
/// written.
final class LabelCorrections {
    private final List<WindowsData.WrongLabel> wrong;

    private LabelCorrections(List<WindowsData.WrongLabel> wrong) {
        this.wrong = wrong;
    }

    /// The corrections that come with the program.
    static LabelCorrections shipped() {
        return new LabelCorrections(WindowsData.shipped().labels());
    }

    /// By attribute.
    Map<String, String> of(Crash crash) {
        var corrections = new LinkedHashMap<String, String>();
        for (var label : wrong) {
            var written =
                    crash.attributes().get("bugcheck.argument" + label.argument() + ".meaning");
            if (written != null && isWrong(label, crash, written)) {
                corrections.put(
                        "argument." + label.argument() + ".correction",
                        "the text labels it \"" + written + "\"; " + label.right());
            }
        }
        return corrections;
    }

    private static boolean isWrong(WindowsData.WrongLabel label, Crash crash, String written) {
        var bugcheck = crash.bugcheck();
        if (bugcheck == null || bugcheck.arguments().size() < label.argument()) {
            return false;
        }
        var value = bugcheck.arguments().get(label.argument() - 1);
        return Bugchecks.baseCode(bugcheck.code()).equals(label.code())
                && label.labels().stream().anyMatch(written::startsWith)
                && (label.values().isEmpty() || label.values().contains(value));
    }
}
