package io.casebook.crash.hypervisor;

import io.casebook.model.Crash;
import io.casebook.model.EventTable;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads from the logs of QEMU and of libvirt why a process of QEMU gave up.
public final class QemuCrashes {
    /// The instruction at which KVM stopped stands in the lines below, with the other registers.
    private static final Pattern INSTRUCTION = Pattern.compile("\\b[ER]IP=([0-9a-f]{8,16})\\b");

    private static final int REGISTER_LINES = 30;

    private QemuCrashes() {}

    /// The crashes of a log, in order.
    ///
    /// @param marked rows that hold a [io.casebook.crash.CrashMark], ascending
    /// @param guests says of which guest's process a record speaks
    public static List<Crash> read(EventTable table, int[] marked, QemuRecords guests) {
        var crashes = new ArrayList<Crash>();
        for (var mark : Arrays.stream(marked).distinct().toArray()) {
            var guest = guests.guest(table.row(mark));
            if (guest != null) {
                read(table, mark, guest, crashes);
            }
        }
        return crashes;
    }

    /// Tells the records of QEMU from others.
    @FunctionalInterface
    public interface QemuRecords {
        /// The guest whose process of QEMU a record speaks of; null where it speaks of none.
        @Nullable Subject guest(EventTable.Row row);
    }

    private static void read(EventTable table, int mark, Subject guest, List<Crash> crashes) {
        var row = table.row(mark);
        for (var fault : QemuFault.values()) {
            var said = fault.read(row.message());
            if (!said.isEmpty()) {
                var all = withInstruction(table, mark, said);
                crashes.add(crash(row, guest, fault.title(said), all));
                return;
            }
        }
    }

    private static Map<String, String> withInstruction(
            EventTable table, int mark, Map<String, String> said) {
        var all = new TreeMap<>(said);
        for (var row = mark; row < Math.min(table.size(), mark + REGISTER_LINES); row++) {
            var instruction = INSTRUCTION.matcher(table.row(row).message());
            if (isOfRegisters(said) && instruction.find()) {
                all.put("instruction", "0x" + instruction.group(1));
                break;
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /// Whether the registers of the guest follow.
    private static boolean isOfRegisters(Map<String, String> said) {
        return said.containsKey("suberror") || said.containsKey("hardware.error");
    }

    private static Crash crash(
            EventTable.Row row, Subject guest, String title, Map<String, String> said) {
        var chunk = row.chunk();
        return new Crash(
                Crash.Kind.QEMU,
                guest,
                title,
                chunk.reading(row.index()),
                row.readingText(),
                chunk.nanos(row.index()),
                row.evidence(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                said);
    }
}
