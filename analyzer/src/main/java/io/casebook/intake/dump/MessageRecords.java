package io.casebook.intake.dump;

import java.io.IOException;

/// The log of kernels 3.5 to 5.9: records one after another in a ring (`struct printk_log`, before
/// 3.11 `struct log`, Linux kernel/printk/printk.c). A record of no length says that the ring
/// begins anew.
final class MessageRecords {
    private final KernelMemory memory;
    private final KernelNotes notes;
    private final String type;
    private final int stamp;
    private final int length;
    private final int textLength;
    private final int header;

    MessageRecords(KernelMemory memory, KernelNotes notes) throws DamagedDumpException {
        this.memory = memory;
        this.notes = notes;
        type = notes.text("SIZE(printk_log)").isEmpty() ? "log" : "printk_log";
        header = notes.size(type);
        stamp = notes.offset(type + ".ts_nsec");
        length = notes.offset(type + ".len");
        textLength = notes.offset(type + ".text_len");
    }

    void read(LogText text) throws IOException {
        var size = KernelLog.checked("the kernel's log", memory.word(notes.symbol("log_buf_len")));
        var ring = memory.read(memory.pointer(notes.symbol("log_buf")), size);
        var at = memory.word(notes.symbol("log_first_idx"));
        var end = memory.word(notes.symbol("log_next_idx"));
        var wrapped = at < end;
        var first = true;
        while (first || at != end) {
            var count = at <= size - header ? ring.half(at + length) : 0;
            if (count == 0 && wrapped) {
                break; // the ring has no more than its size
            } else if (count == 0) {
                wrapped = true;
                at = 0;
            } else {
                record(ring, at, text);
                at += count;
            }
            first = false;
        }
    }

    private void record(Block ring, long at, LogText text) throws DamagedDumpException {
        var size = Math.min(ring.half(at + textLength), ring.half(at + length) - header);
        var nanos = ring.number(at + stamp);
        var level = level(ring, at + textLength);
        if (size > 0) {
            text.add(LogText.prefix(level, nanos, 0), nanos, ring.copy(at + header, size));
        }
    }

    /// Behind the lengths stand a byte for the facility and one with the level; in Linux 3.5 the
    /// level has both.
    ///
    /// @param lengths where the last two of the three begin
    private int level(Block ring, long lengths) throws DamagedDumpException {
        return notes.text("OSRELEASE").startsWith("3.5.")
                ? ring.half(lengths + 4) & 7
                : KernelLog.level(ring.octet(lengths + 5), memory.machine().order());
    }
}
