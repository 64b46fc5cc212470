package io.casebook.crash.kernel;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a processor says of the fault that it found in itself (arch/x86/kernel/cpu/mce/core.c,
/// print_mce).
final class MachineCheck {
    /// A pattern and what it tells.
    private record Fact(String name, Pattern pattern) {}

    private static final List<Fact> FACTS =
            List.of(
                    new Fact("machine.check.bank", Pattern.compile("\\bBank (\\d{1,3}): ")),
                    new Fact(
                            "machine.check.status",
                            Pattern.compile("\\bBank \\d{1,3}: ([0-9a-f]{16})\\b")),
                    new Fact(
                            "machine.check.address",
                            Pattern.compile("\\bADDR ([0-9a-f]{1,16})\\b")),
                    new Fact(
                            "machine.check.words", Pattern.compile("\\bMachine check: (.{1,200})")),
                    new Fact(
                            "instruction",
                            Pattern.compile("\\bRIP .{1,60}\\{([^ }/]{1,200})/?[^}]{0,20}\\}")));

    private MachineCheck() {}

    static void tell(Report report, Map<String, String> facts) {
        if (report.title().kind() != ReportKind.MACHINE_CHECK) {
            return;
        }
        report.titles().stream()
                .filter(it -> it.kind() == ReportKind.MACHINE_CHECK)
                .forEach(it -> tell(it.rest(), facts));
        report.texts().forEach(text -> tell(text, facts));
    }

    private static void tell(String text, Map<String, String> facts) {
        for (var fact : FACTS) {
            var told = fact.pattern().matcher(text);
            if (told.find()) {
                facts.putIfAbsent(fact.name(), told.group(1));
            }
        }
    }
}
