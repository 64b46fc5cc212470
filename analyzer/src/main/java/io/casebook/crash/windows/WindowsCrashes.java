package io.casebook.crash.windows;

import io.casebook.model.Bugchecks;
import io.casebook.model.Crash;

import java.util.LinkedHashMap;
import java.util.Map;

/// Explains the stop of a Windows kernel. What the text says stays as it is; beside it stand
///
/// * `argument.1.meaning` to 4: what the argument is, and what its value says
/// * `argument.1.correction` to 4: where the label that the text gives to it is wrong
/// * `live.dump`: that the system went on
/// * `culprit.module`: who is likely at fault; missing where that is not known
/// * `culprit.why`: why it is named, or why nobody is
/// * `bystanders`: drivers on the stack that every request passes through
/// * `stack.machinery`: innermost frames that notice and report, of which none is at fault
public final class WindowsCrashes {
    /// Meanings that say no more than that there is none.
    private static final String OPEN = "depends on";

    private WindowsCrashes() {}

    /// Read when the first stop is explained.
    private static final class Shipped {
        static final StackRoles ROLES = StackRoles.shipped();
        static final LabelCorrections CORRECTIONS = LabelCorrections.shipped();
    }

    /// The same crash, explained; any other crash as it is.
    public static Crash explained(Crash crash) {
        var bugcheck = crash.bugcheck();
        if (bugcheck == null) {
            return crash;
        }
        var attributes = new LinkedHashMap<String, String>();
        attributes.putAll(new CulpritSearch(Shipped.ROLES, crash, bugcheck).found());
        putMeanings(attributes, bugcheck);
        attributes.putAll(Shipped.CORRECTIONS.of(crash));
        if (Bugchecks.isOfLiveDump(bugcheck.code())) {
            attributes.put("live.dump", "the system went on");
        }
        attributes.putAll(crash.attributes());
        return crash.withAttributes(attributes);
    }

    private static void putMeanings(Map<String, String> attributes, Crash.Bugcheck bugcheck) {
        var arguments = bugcheck.arguments();
        for (var number = 1; number <= arguments.size(); number++) {
            var meaning = Bugchecks.meaning(bugcheck.code(), arguments, number);
            if (!meaning.isEmpty() && !meaning.startsWith(OPEN)) {
                attributes.put("argument." + number + ".meaning", meaning);
            }
        }
    }
}
