package io.casebook.format.dump;

import io.casebook.format.RecordSink;
import io.casebook.model.Subject;

import java.util.List;
import java.util.Map;

/// The dump of a process. That it ended is no crash of a kernel, a guest or a hypervisor by itself,
/// so there are facts only. The first module is the program.
final class DumpedProcess {
    /// Facts, and the lines that state them.
    private static final Map<String, String> FACTS =
            Map.of(
                    "process.exception.code", "exception code",
                    "process.exception.address", "exception address",
                    "process.dump.threads", "threads",
                    "process.dump.signal", "signal",
                    "process.dump.name", "process",
                    "process.dump.pid", "process id",
                    "process.dump.arguments", "arguments",
                    "process.dump.system", "system version");

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
        var subject =
                dump.kind().startsWith("windows") ? Subject.guest("") : Subject.host("");
        FACTS.forEach((key, line) -> dump.fact(sink, subject, key, line));
        var place = dump.place(dump.value("exception address"));
        dump.fact(sink, subject, "process.exception.module", "exception address", place);
        dump.fact(sink, subject, "process.dump.signal.name", "signal", signal());
        dump.moduleFact(sink, subject, "process.modules");
        versions(sink, subject);
    }

    private String signal() {
        var number = dump.value("signal");
        return number != null && number.matches("[1-9]|1[01]")
                ? SIGNALS.get(Integer.parseInt(number))
                : "";
    }

    private void versions(RecordSink sink, Subject subject) {
        if (!dump.modules().isEmpty()) {
            var program = dump.modules().getFirst();
            var stated = dump.stated("architecture");
            var version = (program.name() + " " + program.version()).strip();
            sink.fact(subject, "process.program", version, "", stated.from(), stated.to());
        }
    }
}
