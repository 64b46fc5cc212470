package io.casebook.format.dump;

import io.casebook.format.RecordSink;
import io.casebook.format.dump.DumpValues.FactLine;
import io.casebook.model.Subject;

import java.util.List;

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

    private final DumpValues dump;

    DumpedProcess(DumpValues dump) {
        this.dump = dump;
    }

    void push(RecordSink sink) {
        var subject = dump.kind().startsWith("windows") ? Subject.guest("") : Subject.host("");
        dump.facts(sink, subject, FACTS);
        var place = dump.place(dump.value("exception address"));
        dump.fact(sink, subject, "process.exception.module", "exception address", place);
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
