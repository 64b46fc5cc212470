package io.casebook.intake.dump;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteOrder;

/// The notes of a core dump: a state for each processor or thread, what the kernel notes of itself,
/// what the process was (Linux include/uapi/linux/elfcore.h).
final class CoreNotes {
    private static final int HEAD = 12;
    private static final int STATUS = 1;
    private static final int PROCESS = 3;
    private static final int LONGEST_STATE = 512;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST = 1 << 20;
    private static final int MOST = 1 << 17;

    /// So many notes of a kernel may say nothing; a dump may point to one of them again and again.
    private static final int MOST_EMPTY = 16;

    private final ByteOrder order;
    private final boolean wide;
    private KernelNotes kernel = KernelNotes.none();
    private @Nullable Block process;
    private int states;
    private int ofQemu;
    private int signal;
    private int count;
    private int empty;

    CoreNotes(ByteOrder order, boolean wide) {
        this.order = order;
        this.wide = wide;
    }

    /// Reads the notes of a segment.
    void read(DumpBytes dump, long start, long size) throws IOException {
        var at = 0L;
        while (at <= size - HEAD) {
            var head = Block.at(dump, start + at, HEAD, order);
            var nameSize = head.word(0);
            var dataSize = head.word(4);
            var data = at + HEAD + aligned(nameSize);
            if (++count > MOST || nameSize > LONGEST_NAME || dataSize > LONGEST) {
                throw new DamagedDumpException("a note has %d bytes".formatted(dataSize));
            }
            if (nameSize == 0 && dataSize == 0) {
                break; // room for processors that are not there
            }
            var name = Block.at(dump, start + at + HEAD, (int) nameSize, order);
            note(dump, name.latin(0, LONGEST_NAME), (int) head.word(8), start + data, dataSize);
            at = data + aligned(dataSize);
        }
    }

    private static long aligned(long size) {
        return size + 3 & ~3L;
    }

    private void note(DumpBytes dump, String name, int type, long at, long size)
            throws IOException {
        switch (name) {
            case "VMCOREINFO" -> {
                if (kernel.isEmpty() && empty < MOST_EMPTY) {
                    empty++;
                    kernel = notes(Block.at(dump, at, (int) size, order));
                }
            }
            case "QEMU" -> ofQemu++;
            case "CORE" ->
                    core(type, Block.at(dump, at, (int) Math.min(size, LONGEST_STATE), order));
            default -> {}
        }
    }

    private static KernelNotes notes(Block block) throws DamagedDumpException {
        return KernelNotes.of(block.copy(0, block.size()));
    }

    /// `elf_prstatus` begins with the signal; the first is of the thread that failed.
    private void core(int type, Block data) throws DamagedDumpException {
        if (type == STATUS) {
            signal = states == 0 ? (int) data.word(0) : signal;
            states++;
        } else if (type == PROCESS) {
            process = data;
        }
    }

    KernelNotes kernel() {
        return kernel;
    }

    /// Processors or threads.
    int states() {
        return states;
    }

    boolean isOfQemu() {
        return ofQemu > 0;
    }

    boolean isOfProcess() {
        return process != null && kernel.isEmpty() && !isOfQemu();
    }

    int signal() {
        return signal;
    }

    /// The name of the process, 15 characters at most (`elf_prpsinfo`).
    String processName() throws DamagedDumpException {
        return process == null ? "" : process.latin(wide ? 40 : 28, 16);
    }

    /// The start of its command line, 79 characters at most.
    String arguments() throws DamagedDumpException {
        return process == null ? "" : process.latin(wide ? 56 : 44, 80);
    }

    long processId() throws DamagedDumpException {
        return process == null ? 0 : process.word(wide ? 24 : 12);
    }
}
