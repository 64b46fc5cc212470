package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads lines one after another, and remembers the block that a line opened.
final class OutputReader {
    /// What the commands print is shorter, but for the interrupts of `/proc/stat`.
    private static final int LONGEST = 1000;

    /// The narrow ones first: what `hwclock` prints begins as what `date` prints.
    private static final List<LineShape> SHAPES =
            List.of(
                    new CommandCall(),
                    new HardwareClockLine(),
                    new DateLine(),
                    new UptimeLine(),
                    new KernelStatLine(),
                    new BootListLine(),
                    new TimedatectlLine(),
                    Tracking::line,
                    Ntpstat::line,
                    new PeerLine(),
                    new LoginLine(),
                    new ZoneLine());

    private @Nullable Block block;

    /// Forgets the lines before.
    void begin() {
        block = null;
    }

    /// Reads the line `bytes[from, to)`; null where none of the commands prints one like it.
    @Nullable OutputLine read(byte[] bytes, int from, int to) {
        // One character for each byte, so that places in the string are places in the line.
        var length = Math.min(to - from, LONGEST);
        var line = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        return to - from <= LONGEST || KernelStatLine.isLong(line) ? read(line) : readOther("");
    }

    private @Nullable OutputLine read(String line) {
        var part = block == null ? null : block.read(line);
        return part == null ? readOther(line) : part;
    }

    private @Nullable OutputLine readOther(String line) {
        block = openedBy(line);
        for (var shape : SHAPES) {
            var read = shape.read(line);
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    private static @Nullable Block openedBy(String line) {
        var tracking = Tracking.openedBy(line);
        if (tracking != null) {
            return tracking;
        }
        var status = Ntpstat.openedBy(line);
        return status == null ? CommandCall.openedBy(line) : status;
    }
}
