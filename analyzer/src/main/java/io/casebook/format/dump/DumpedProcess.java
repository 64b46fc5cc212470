package io.casebook.format.dump;

import io.casebook.format.RecordSink;
import io.casebook.format.dump.DumpValues.FactLine;
import io.casebook.model.Subject;

import java.util.List;
import java.util.Map;

/// The dump of a process. That it ended is no crash of a kernel, a guest or a hypervisor by itself,
/// so there are facts only. The first module is the program.
final class DumpedProcess {
    /// Facts, and the lines that state them.
    private static final List<FactLine> FACTS =
            List.of(
                    new FactLine("process.exception.code", "exception code"),
                    new FactLine("process.exception.address", "exception address"),
                    new FactLine("process.dump.threads", "threads"),
                    new FactLine("process.dump.signal", "signal"),
                    new FactLine("process.dump.name", "process"),
                    new FactLine("process.dump.pid", "process id"),
                    new FactLine("process.dump.arguments", "arguments"),
                    new FactLine("process.dump.system", "system version"));

    /// By number, on all machines that Linux crashes on here (Linux signal(7)).
    private static final List<String> SIGNALS =
            List.of(
                    "", "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS",
                    "SIGFPE", "SIGKILL", "SIGUSR1", "SIGSEGV");

    /// Of ntstatus.h those with which programs end, of the compilers' own those of C++ and .NET.
    private static final Map<String, String> EXCEPTIONS =
            Map.ofEntries(
                    Map.entry("0x80000003", "STATUS_BREAKPOINT"),
                    Map.entry("0xc0000005", "STATUS_ACCESS_VIOLATION"),
                    Map.entry("0xc0000006", "STATUS_IN_PAGE_ERROR"),
                    Map.entry("0xc000001d", "STATUS_ILLEGAL_INSTRUCTION"),
                    Map.entry("0xc0000094", "STATUS_INTEGER_DIVIDE_BY_ZERO"),
                    Map.entry("0xc0000096", "STATUS_PRIVILEGED_INSTRUCTION"),
                    Map.entry("0xc00000fd", "STATUS_STACK_OVERFLOW"),
                    Map.entry("0xc0000374", "STATUS_HEAP_CORRUPTION"),
                    Map.entry("0xc0000409", "STATUS_STACK_BUFFER_OVERRUN"),
                    Map.entry("0xe0434352", "an exception of .NET"),
                    Map.entry("0xe06d7363", "an exception of C++"));

    private final DumpValues dump;

    DumpedProcess(DumpValues dump) {
        this.dump = dump;
    }

    void push(RecordSink sink) {
        var subject = dump.kind().startsWith("windows") ? Subject.guest("") : Subject.host("");
        dump.facts(sink, subject, FACTS);
        var place = dump.place(dump.value("exception address"));
        dump.fact(sink, subject, "process.exception.module", "exception address", place);
        var code = dump.value("exception code");
        var name = code == null ? "" : EXCEPTIONS.getOrDefault(code, "");
        dump.fact(sink, subject, "process.exception.name", "exception code", name);
        dump.fact(sink, subject, "process.dump.signal.name", "signal", signal());
        dump.moduleFact(sink, subject, "process.modules");
        dump.fact(sink, subject, "process.program", DumpValues.PROGRAM);
    }

    private String signal() {
        var number = dump.value("signal");
        return number != null && number.matches("[1-9]|1[01]")
                ? SIGNALS.get(Integer.parseInt(number))
                : "";
    }
}
