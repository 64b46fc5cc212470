package io.casebook.intake.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Puts the fields that people look for before the others.
final class FieldOrder {
    private static final List<byte[]> FIRST =
            List.of(
                    ascii("PRIORITY"),
                    ascii("_TRANSPORT"),
                    ascii("_SYSTEMD_UNIT"),
                    ascii("UNIT"),
                    ascii("MESSAGE_ID"),
                    ascii("SYSLOG_FACILITY"),
                    ascii("_COMM"),
                    ascii("_EXE"),
                    ascii("_CMDLINE"),
                    ascii("_UID"),
                    ascii("_SYSTEMD_CGROUP"),
                    ascii("_KERNEL_SUBSYSTEM"),
                    ascii("_KERNEL_DEVICE"));

    private final int[] order = new int[Entry.MOST_FIELDS];
    private final boolean[] placed = new boolean[Entry.MOST_FIELDS];

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Sorts the numbers of the entry's fields.
    ///
    /// @return how many come first
    int sort(Entry entry) {
        var count = 0;
        for (var i = 0; i < entry.fieldCount; i++) {
            placed[i] = false;
        }
        for (var name : FIRST) {
            var field = entry.find(name);
            if (field >= 0) {
                order[count++] = field;
                placed[field] = true;
            }
        }
        var first = count;
        for (var i = 0; i < entry.fieldCount; i++) {
            if (!placed[i]) {
                order[count++] = i;
            }
        }
        return first;
    }

    /// The number of the field at a place of the order.
    int get(int place) {
        return order[place];
    }
}
