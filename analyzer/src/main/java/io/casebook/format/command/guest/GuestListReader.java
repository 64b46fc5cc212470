package io.casebook.format.command.guest;

import io.casebook.format.command.Amounts;
import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;
import io.casebook.model.Subject;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/// What `virsh list` (libvirt tools/virsh-domain-monitor.c) and `xl list` (Xen
/// tools/xl/xl_list.c), whose memory is in mebibytes, print.
final class GuestListReader implements OutputReader {
    private static final long MEBI = 1 << 20;
    private static final Pattern HEADING =
            Pattern.compile(
                    " ?Id {2,}Name {2,}State|Name +ID +Mem\\S* +VCPUs\\s+State\\s+Time\\(s\\)");
    private static final Pattern RULE = Pattern.compile("-{10,400}");
    private static final Pattern VIRSH =
            Pattern.compile(
                    " ?(\\d{1,9}|-) {2,12}(\\S{1,250}) {1,250}(running|idle|paused|in shutdown"
                            + "|shut off|crashed|pmsuspended|no state)");
    private static final Pattern XL =
            Pattern.compile(
                    "(\\S{1,250}) +(\\d{1,6}) +(\\d{1,9})"
                            + " +(\\d{1,5})\\s+([rbpscd-]{6})\\s+\\d{1,12}\\.\\d");
    private static final String DOM0 = "Domain-0";

    private final StringJoiner names = new StringJoiner(" ");
    private boolean known;
    private long running;

    @Override
    public LineWeight read(String line, Statements statements) {
        if (HEADING.matcher(line).matches()) {
            known = true;
            return LineWeight.TELLING;
        }
        if (RULE.matcher(line).matches()) {
            return LineWeight.FITTING;
        }
        var virsh = VIRSH.matcher(line);
        if (virsh.matches()) {
            state(virsh.group(2), virsh.group(3), statements);
            return LineWeight.FITTING;
        }
        return xl(line, statements);
    }

    private LineWeight xl(String line, Statements statements) {
        var xl = XL.matcher(line);
        if (!xl.matches()) {
            return LineWeight.OTHER;
        }
        var memory = Amounts.scaled(xl.group(3), MEBI);
        if (xl.group(1).equals(DOM0)) {
            statements.host("xen.dom0.memory", memory, "bytes");
            statements.host("xen.dom0.cpus", xl.group(4));
        } else {
            state(xl.group(1), xenState(xl.group(5)), statements);
            var guest = Subject.guest(xl.group(1));
            statements.fact(guest, "memory.bytes", memory == null ? "" : memory, "bytes");
            statements.fact(guest, "cpu.count", xl.group(4), "");
        }
        return LineWeight.FITTING;
    }

    /// The letters in libvirt's words; a guest that just has nothing to do is running too.
    private static String xenState(String letters) {
        if (letters.contains("c")) {
            return "crashed";
        }
        if (letters.contains("p")) {
            return "paused";
        }
        return letters.contains("s") || letters.contains("d") ? "in shutdown" : "running";
    }

    private void state(String name, String state, Statements statements) {
        statements.fact(Subject.guest(name), "guest.name", name, "");
        statements.fact(Subject.guest(name), "guest.state", state, "");
        names.add(name);
        running += state.equals("running") ? 1 : 0;
    }

    @Override
    public void end(Statements statements) {
        if (known) {
            statements.host("guests", names.toString());
            statements.host("guests.running", running, "");
        }
    }
}
