package io.casebook.intake.dump;

import io.casebook.intake.dump.KernelMemory.Machine;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// What the kernel's notes and memory tell, in the words of a dump's text.
final class LinuxText {
    /// The kernel's own name for the buffer of its messages; what dates logs knows it as well.
    static final String LOG = "log_buf";

    private static final int NAME = 65;
    private static final List<String> COPIED = List.of("BUILD-ID", "PAGESIZE", "KERNELOFFSET");

    private final DumpText text;
    private final KernelNotes notes;

    LinuxText(DumpText text, KernelNotes notes) {
        this.text = text;
        this.notes = notes;
    }

    /// The notes, then the log as a member of the dump.
    ///
    /// @param physicalBase where a header says the kernel lies
    void add(PhysicalMemory memory, Machine machine, OptionalLong physicalBase) throws IOException {
        if (notes.isEmpty()) {
            text.damage(
                    "dump-without-log",
                    "The dump has no notes of a Linux kernel (VMCOREINFO), so its log is not"
                            + " found");
            return;
        }
        text.add("kernel release", notes.text("OSRELEASE"));
        var crash = notes.crashTime();
        text.add("crash time", crash == null ? "" : crash.toString());
        COPIED.forEach(key -> text.add(key, notes.text(key)));
        var kernel = new KernelMemory(memory, notes, machine, physicalBase);
        addHostName(kernel);
        try {
            addLog(kernel, crash);
        } catch (DamagedDumpException e) {
            text.damage(
                    "dump-without-log",
                    "The kernel's log cannot be taken from the dump: " + e.getMessage());
        }
    }

    /// In the second name of `init_uts_ns`, which begins behind a counter before 5.11.
    private void addHostName(KernelMemory kernel) throws IOException {
        if (!notes.hasSymbol("init_uts_ns") || text.has("host name")) {
            return;
        }
        try {
            var noted = !notes.text("OFFSET(uts_namespace.name)").isEmpty();
            var names = noted ? notes.offset("uts_namespace.name") : Integer.BYTES;
            var name = kernel.read(notes.symbol("init_uts_ns") + names + NAME, NAME).latin(0, NAME);
            text.add("host name", name.matches("[\\w.-]+") ? name : "");
        } catch (DamagedDumpException e) {
            text.damaged("The name of the host", e);
        }
    }

    private void addLog(KernelMemory memory, @Nullable Instant crash) throws IOException {
        var log = KernelLog.of(memory, notes);
        var bytes = log.bytes();
        if (bytes.length > 0) {
            text.member(new DumpMember(LOG, bytes, crash == null ? null : crash.plusSeconds(1)));
        }
        if (log.last() >= 0) {
            text.add("last message", seconds(log.last()));
            if (crash != null) {
                text.add("kernel start", crash.minusNanos(log.last()).toString());
            }
        }
    }

    private static String seconds(long nanos) {
        var micros = nanos / 1000;
        return micros / 1_000_000
                + "."
                + Long.toString(1_000_000 + micros % 1_000_000).substring(1)
                + " s";
    }
}
