package io.casebook.signature.decode;

import java.util.Map;

/// Signals of Linux by number (`signal(7)`, x86).
final class Signals {
    private static final int KILLED = 128;
    private static final Map<Integer, String> NAMES =
            Map.ofEntries(
                    Map.entry(1, "SIGHUP (the terminal or the session ended)"),
                    Map.entry(2, "SIGINT (interrupted from the keyboard)"),
                    Map.entry(3, "SIGQUIT (quit, with a core dump)"),
                    Map.entry(4, "SIGILL (illegal instruction)"),
                    Map.entry(5, "SIGTRAP (breakpoint)"),
                    Map.entry(6, "SIGABRT (it aborted itself)"),
                    Map.entry(7, "SIGBUS (bad memory access)"),
                    Map.entry(8, "SIGFPE (arithmetic error)"),
                    Map.entry(9, "SIGKILL (killed by force, for example by the OOM killer)"),
                    Map.entry(10, "SIGUSR1"),
                    Map.entry(11, "SIGSEGV (invalid memory reference)"),
                    Map.entry(12, "SIGUSR2"),
                    Map.entry(13, "SIGPIPE (nobody reads the pipe)"),
                    Map.entry(14, "SIGALRM (a timer ran out)"),
                    Map.entry(15, "SIGTERM (asked to end)"),
                    Map.entry(19, "SIGSTOP (stopped)"),
                    Map.entry(24, "SIGXCPU (CPU time limit)"),
                    Map.entry(25, "SIGXFSZ (file size limit)"),
                    Map.entry(31, "SIGSYS (a system call that is not allowed)"));

    private Signals() {}

    static String name(String value, Decoder.Surroundings surroundings) {
        return Numbers.decimal(value).map(number -> NAMES.get(number.intValue())).orElse(value);
    }

    /// A shell's exit status: above 128 it tells of a signal.
    static String exitStatus(String value, Decoder.Surroundings surroundings) {
        var status = Numbers.decimal(value).map(Number::intValue).orElse(-1);
        if (status == 0) {
            return "success";
        }
        var signal = NAMES.get(status - KILLED);
        return signal == null ? value : "ended by " + signal;
    }
}
