package io.casebook.intake.dump;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The kernel's messages as `dmesg -r` shows them: `<4>[   12.345678][  T123] message`.
final class LogText {
    private static final int NANOS_PER_MICRO = 1000;
    private static final int MICROS_PER_SECOND = 1_000_000;
    private static final int PROCESSOR = 0x8000_0000;

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private long last = -1;

    /// @param prefix as [#prefix] makes it, before each line
    void add(String prefix, long nanos, byte[] message) {
        last = Math.max(last, nanos);
        var start = prefix.getBytes(StandardCharsets.US_ASCII);
        var from = 0;
        for (var i = 0; i <= message.length && text.size() < KernelLog.LARGEST; i++) {
            if (i == message.length || message[i] == '\n') {
                text.writeBytes(start);
                line(message, from, i);
                from = i + 1;
            }
        }
    }

    /// Control characters as dmesg shows them.
    private void line(byte[] message, int from, int to) {
        for (var i = from; i < to; i++) {
            var octet = message[i] & 0xff;
            if (octet < ' ' && octet != '\t' || octet == 0x7f) {
                text.writeBytes("\\x%02x".formatted(octet).getBytes(StandardCharsets.US_ASCII));
            } else {
                text.write(octet);
            }
        }
        text.write('\n');
    }

    /// @param caller thread, or processor with the topmost bit; 0 where it is not known
    static String prefix(int level, long nanos, int caller) {
        var micros = Long.divideUnsigned(nanos, NANOS_PER_MICRO);
        var who =
                (caller & PROCESSOR) != 0
                        ? "C" + (caller & ~PROCESSOR)
                        : caller == 0 ? "" : "T" + caller;
        return String.format(
                Locale.ROOT,
                "<%d>[%5d.%06d]%s ",
                level,
                micros / MICROS_PER_SECOND,
                micros % MICROS_PER_SECOND,
                who.isEmpty() ? "" : "[%6s]".formatted(who));
    }

    /// Nanoseconds since the boot of the last message; -1 where there is none.
    long last() {
        return last;
    }

    byte[] bytes() {
        return text.toByteArray();
    }
}
