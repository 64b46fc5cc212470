package io.casebook.format.apport;

import io.casebook.format.RecordSink;
import io.casebook.model.ReportField;
import io.casebook.model.Severity;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Pattern;

/// What the fields of a report state. Most are called `apport.*`: a report may be older than the
/// system and the kernel that run now. What does not change is called as elsewhere.
final class ReportFields {
    private static final Pattern START =
            Pattern.compile(
                    "ProblemType:"
                            + " (Crash|KernelCrash|KernelOops|Package|Bug|Hang|RecoverableProblem"
                            + "|Snap)");
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("ProblemType", "apport.type"),
                    Map.entry("Package", "apport.package"),
                    Map.entry("SourcePackage", "apport.source-package"),
                    Map.entry("ExecutablePath", "apport.executable"),
                    Map.entry("ExecutableTimestamp", "apport.executable-time"),
                    Map.entry("InterpreterPath", "apport.interpreter"),
                    Map.entry("ProcCmdline", "apport.command-line"),
                    Map.entry("Signal", "apport.signal"),
                    Map.entry("SignalName", "apport.signal-name"),
                    Map.entry("Title", "apport.title"),
                    Map.entry("Failure", "apport.failure"),
                    Map.entry("OopsText", "apport.oops"),
                    Map.entry("ErrorMessage", "apport.error"),
                    Map.entry("AssertionMessage", "apport.assertion"),
                    Map.entry("StacktraceTop", "apport.stack"),
                    Map.entry("StacktraceAddressSignature", "apport.stack-signature"),
                    Map.entry("DuplicateSignature", "apport.duplicate-signature"),
                    Map.entry("CrashCounter", "apport.crashes"),
                    Map.entry("Tags", "apport.tags"),
                    Map.entry("UserGroups", "apport.groups"),
                    Map.entry("Architecture", "apport.architecture"),
                    Map.entry("DistroRelease", "apport.os"),
                    Map.entry("Uname", "apport.kernel"),
                    Map.entry("MachineType", "apport.machine"),
                    Map.entry("ProcKernelCmdLine", "apport.kernel-command-line"),
                    Map.entry("ProcVersionSignature", "apport.kernel-signature"),
                    Map.entry("dmi.bios.version", "bios.version"),
                    Map.entry("dmi.sys.vendor", "system.vendor"),
                    Map.entry("dmi.product.name", "system.product"));

    private ReportFields() {}

    /// Whether a line is the first of a report.
    static boolean starts(String line) {
        return START.matcher(line).matches();
    }

    /// How bad the problem is whose report begins with this line; null where its type does not
    /// tell, as that of what a user reports.
    static @Nullable Severity severity(String line) {
        var start = START.matcher(line);
        return switch (start.matches() ? start.group(1) : "") {
            case "Crash", "KernelCrash", "KernelOops", "Hang" -> Severity.ERROR;
            case "Package", "RecoverableProblem" -> Severity.WARNING;
            default -> null;
        };
    }

    /// Pushes what the line `[from, to)` states, if anything.
    static void state(String line, int from, int to, RecordSink sink) {
        var field = ReportField.of(line);
        var key = field == null ? null : KEYS.get(field.name());
        if (field != null && key != null && !field.value().isEmpty()) {
            sink.fact(Subject.host(""), key, field.value(), "", from, to);
        }
    }
}
