package io.casebook.intake.dump;

import java.io.IOException;
import java.util.Arrays;

/// The log of kernels before 3.5: characters in a ring (Linux 2.6 kernel/printk.c).
final class CharacterLog {
    private CharacterLog() {}

    static void read(KernelMemory memory, KernelNotes notes, LogText text) throws IOException {
        var length =
                KernelLog.checked("the kernel's log", memory.word(notes.symbol("log_buf_len")));
        var end = memory.word(notes.symbol("log_end"));
        var logged =
                notes.hasSymbol("logged_chars") ? memory.word(notes.symbol("logged_chars")) : end;
        var ring = memory.read(memory.pointer(notes.symbol("log_buf")), length);
        var count = (int) Math.min(Math.min(logged, length), end);
        var ordered = new byte[count];
        for (var i = 0; i < count; i++) {
            ordered[i] = (byte) ring.octet((end - count + i) % length);
        }
        text.add("", -1, withoutLastBreak(ordered));
    }

    private static byte[] withoutLastBreak(byte[] text) {
        return text.length > 0 && text[text.length - 1] == '\n'
                ? Arrays.copyOf(text, text.length - 1)
                : text;
    }
}
