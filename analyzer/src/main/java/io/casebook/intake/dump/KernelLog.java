package io.casebook.intake.dump;

import java.io.IOException;
import java.nio.ByteOrder;

/// The buffer in which a kernel keeps its messages, in any of the three ways it had.
final class KernelLog {
    /// The kernel's own limit is a buffer of 2 GiB; so much is read.
    static final int LARGEST = 64 << 20;

    private KernelLog() {}

    /// @throws DamagedDumpException where it is not in the dump, or its form is not known
    static LogText of(KernelMemory memory, KernelNotes notes) throws IOException {
        var text = new LogText();
        if (notes.hasSymbol("prb")) {
            new MessageRing(memory, notes).read(text);
        } else if (notes.hasSymbol("log_first_idx")) {
            new MessageRecords(memory, notes).read(text);
        } else {
            CharacterLog.read(memory, notes, text);
        }
        return text;
    }

    /// The level of a message in a byte that it shares with five flags, which come first: in the
    /// lowest bits, on a machine with the highest byte first in the highest.
    static int level(int octet, ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN ? octet & 7 : octet >> 5;
    }

    /// A length that is sound.
    static int checked(String what, long length) throws DamagedDumpException {
        if (length <= 0 || length > LARGEST) {
            throw new DamagedDumpException("%s has %d bytes".formatted(what, length));
        }
        return (int) length;
    }
}
