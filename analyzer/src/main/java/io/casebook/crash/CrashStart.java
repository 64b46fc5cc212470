package io.casebook.crash;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Words with which the lines begin that tell of a crash of a Linux kernel; the grammar knows the
/// sources. They are compared at the beginnings of lines only: a search for them everywhere would
/// slow that for all other words.
public final class CrashStart {
    private static final List<String> WORDS =
            List.of(
                    "BUG",
                    "Oops",
                    "WARNING: ",
                    "INFO: ",
                    "[ INFO: ",
                    "[ BUG: ",
                    "watchdog: ",
                    "NMI watchdog: ",
                    "NMI Watchdog ",
                    "rcu: INFO",
                    "workqueue: ",
                    "traps: PANIC",
                    "RCU detected",
                    "Watchdog ",
                    "UBSAN: ",
                    "unreferenced object 0x",
                    "==",
                    "------------[ cut here ]",
                    "8<--- cut here ",
                    "general protection fault",
                    "Unable to handle kernel ",
                    "Unhandled ",
                    "Unrecoverable ",
                    "Internal error: ",
                    "Insufficient stack space",
                    "Thread overran",
                    "PANIC: ",
                    "Kernel ",
                    "kernel BUG at ",
                    "kernel stack overflow",
                    "divide error",
                    "double fault",
                    "stack segment",
                    "stack overflow",
                    "invalid opcode",
                    "invalid TSS",
                    "segment not present",
                    "control protection",
                    "alignment check",
                    "missing endbr",
                    "bounds: ",
                    "overflow: ",
                    "int3: ",
                    "simd exception",
                    "fpu exception",
                    "coprocessor segment",
                    "illegal operation",
                    "specification exception",
                    "addressing exception",
                    "protection exception",
                    "operand exception",
                    "data exception",
                    "privileged operation",
                    "execute exception",
                    "translation exception",
                    "special operation exception",
                    "monitor event",
                    "transaction constraint",
                    "unknown program exception",
                    "Data bus error",
                    "Instruction bus error",
                    "Reserved instruction in kernel",
                    "Address exception",
                    "Slab corruption",
                    "slab error in ",
                    "Bad page state",
                    "Debug: sleeping function",
                    "bad: scheduling ",
                    "VFS: Busy inodes",
                    "VFS: Close: ",
                    "Machine check",
                    "Out of memory: ",
                    "Memory cgroup out of memory: ",
                    "oom-kill:",
                    "unregister_netdevice: waiting for ");

    private static final byte[][][] BY_FIRST = byFirst();

    private CrashStart() {}

    private static byte[][][] byFirst() {
        var words = new byte[Byte.MAX_VALUE + 1][][];
        for (var first = 0; first < words.length; first++) {
            var letter = (char) first;
            words[first] =
                    WORDS.stream()
                            .filter(word -> word.charAt(0) == letter)
                            .map(word -> word.getBytes(StandardCharsets.UTF_8))
                            .toArray(byte[][]::new);
        }
        return words;
    }

    /// Whether a line of the message `bytes[from, to)` begins so.
    ///
    /// @param lines of the message
    public static boolean isIn(byte[] bytes, int from, int to, int lines) {
        if (begins(bytes, from, to)) {
            return true;
        }
        for (var at = lines > 1 ? from : to; at < to; at++) {
            if (bytes[at] == '\n' && begins(bytes, at + 1, to)) {
                return true;
            }
        }
        return false;
    }

    /// Some loggers keep the kernel's own stamp before its message, and consoles the priority.
    private static boolean begins(byte[] bytes, int from, int to) {
        var start = from;
        while (!isWord(bytes, start, to)) {
            if (start >= to || bytes[start] != '[' && bytes[start] != '<') {
                return false;
            }
            start = behind(bytes, start, to);
        }
        return true;
    }

    private static boolean isWord(byte[] bytes, int from, int to) {
        if (from >= to || bytes[from] < 0) {
            return false;
        }
        for (var word : BY_FIRST[bytes[from]]) {
            if (isAt(word, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }

    /// The place behind a stamp and its blank.
    private static int behind(byte[] bytes, int from, int to) {
        var close = bytes[from] == '[' ? ']' : '>';
        var at = from + 1;
        while (at < to && bytes[at] != close && bytes[at] != '\n') {
            at++;
        }
        at = Math.min(to, at + 1);
        return at < to && bytes[at] == ' ' ? at + 1 : at;
    }

    private static boolean isAt(byte[] word, byte[] bytes, int from, int to) {
        if (to - from < word.length) {
            return false;
        }
        for (var i = 0; i < word.length; i++) {
            if (bytes[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
