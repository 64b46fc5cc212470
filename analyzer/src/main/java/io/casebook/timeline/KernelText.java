package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.regex.Pattern;

/// The first lines of a table's messages as bytes and hashes, read in order and in large blocks. Of
/// one thread.
final class KernelText {
    /// The message bears no stamp of the kernel.
    static final long NO_STAMP = -1;

    /// So much of a message is looked at.
    private static final int LONGEST = 512;

    private static final int BLOCK = 1 << 16;
    /// `Mar 26 10:01:40 web1 kernel: [  12.143019] `, `... web1 kernel - - - `.
    private static final Pattern KERNEL =
            Pattern.compile(
                    " kernel(?:\\[\\d{0,9}\\])?:?(?: ?\\[[^\\]]{1,40}\\]){0,2}(?: -){0,3} *$");

    /// The same in a decoded journal: `2021-03-04T05:06:07.123456Z web1 kernel[-] {PRIORITY=`.
    private static final Pattern KERNEL_IN_JOURNAL =
            Pattern.compile("\\S{1,40} \\S{1,256} kernel\\[(?:-|\\d{1,9})\\] \\{");

    /// When the kernel said it, and when the journal took it, in microseconds of the kernel's
    /// clock. Quotes within values are escaped. Source: systemd.journal-fields(7).
    private static final byte[] SAID = ascii("_SOURCE_MONOTONIC_TIMESTAMP=\"");
    private static final byte[] TAKEN = ascii("__MONOTONIC_TIMESTAMP=\"");
    private static final int LONGEST_FIELDS = 1 << 15;
    private static final int MOST_MICROS_DIGITS = 15;

    private static final int LONGEST_STAMP = 24;
    private static final int MOST_DIGITS = 10;
    private static final int FRACTION_DIGITS = 9;
    private static final long MOST_SECONDS = Long.MAX_VALUE / 1_000_000_000L - 1;

    private final EventTable table;
    private final boolean ofKernelAlone;
    private final boolean ofJournal;
    private final BitSet judged = new BitSet();
    private final BitSet kernel = new BitSet();
    private byte[] block = new byte[0];
    private long blockStart;
    private int from;
    private int to;
    private long stamp;
    private long taken = NO_STAMP;
    private long reads;

    KernelText(EventTable table) {
        this.table = table;
        ofKernelAlone = table.format().equals("kernel-log");
        ofJournal = table.format().equals("systemd-journal");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// How many messages were read.
    long reads() {
        return reads;
    }

    /// Whether the kernel wrote the record, as far as the name of the writer tells; known without
    /// a look at the text for all but the first record of each writer.
    boolean ofKernel(EventChunk chunk, int row) {
        if (ofKernelAlone) {
            return true;
        }
        var process = chunk.process(row);
        if (!judged.get(process)) {
            judged.set(process);
            kernel.set(process, isKernel(chunk, row));
        }
        return kernel.get(process);
    }

    private boolean isKernel(EventChunk chunk, int row) {
        var length = Math.min(chunk.messageStart(row), LONGEST);
        if (ofJournal) {
            var start = table.text().string(chunk.offset(row), length);
            return KERNEL_IN_JOURNAL.matcher(start).lookingAt();
        }
        var start = chunk.offset(row) + chunk.messageStart(row) - length;
        return KERNEL.matcher(table.text().string(start, length)).find();
    }

    /// Goes to a message.
    void read(EventChunk chunk, int row) {
        reads++;
        var longest = ofJournal ? LONGEST_FIELDS : 2 * LONGEST_STAMP;
        var header = Math.min(chunk.messageStart(row), longest);
        var start = chunk.offset(row) + chunk.messageStart(row);
        var length = Math.min(chunk.length(row) - chunk.messageStart(row), LONGEST);
        if (start - header < blockStart || start + length > blockStart + block.length) {
            blockStart = start - header;
            var rest = table.text().size() - blockStart;
            block = table.text().bytes(blockStart, (int) Math.min(rest, BLOCK));
        }
        from = (int) (start - blockStart);
        to = from;
        while (to < from + length && block[to] != '\n') {
            to++;
        }
        while (to > from && block[to - 1] <= ' ' && block[to - 1] >= 0) {
            to--;
        }
        if (ofJournal) {
            stamp = micros(SAID, from - header);
            taken = micros(TAKEN, from - header);
        } else {
            stamp = headerStamp(from - header);
            takeStamp();
        }
    }

    /// The value of a field before the message, in nanoseconds.
    private long micros(byte[] field, int least) {
        for (var at = least + 1; at + field.length < from; at++) {
            var starts = block[at - 1] == ' ' || block[at - 1] == '{';
            if (starts && block[at] == field[0] && isAt(at, field)) {
                var start = at + field.length;
                var end = endOfDigits(start, Math.min(from, start + MOST_MICROS_DIGITS));
                return end == start ? NO_STAMP : digits(start, end, end - start) * 1000;
            }
        }
        return NO_STAMP;
    }

    /// Nanoseconds of the kernel's own stamp where a logger left it before or in the message, as in
    /// `kernel: [   12.143019] eth0: link up`; else [#NO_STAMP].
    long stamp() {
        return stamp;
    }

    /// The kernel's clock, in nanoseconds, at the time that the record bears: when the journal took
    /// the message; [#NO_STAMP] where none tells.
    long taken() {
        return taken;
    }

    /// Bytes of the message, without the stamp.
    int length() {
        return to - from;
    }

    /// A number that other messages have by chance only.
    long hash() {
        var hash = 0xcbf29ce484222325L;
        for (var i = from; i < to; i++) {
            hash = (hash ^ block[i]) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /// Spreads all bits over all bits. Source: the finalizer of MurmurHash3.
    static long mix(long value) {
        var mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /// Where the words stand in the message; -1 where they do not.
    int find(byte[] words) {
        for (var at = from; at + words.length <= to; at++) {
            if (block[at] == words[0] && isAt(at, words)) {
                return at - from;
            }
        }
        return -1;
    }

    private boolean isAt(int at, byte[] words) {
        for (var i = 1; i < words.length; i++) {
            if (block[at + i] != words[i]) {
                return false;
            }
        }
        return true;
    }

    /// A number with a fraction, `1490522381.592`, in billionths; [#NO_STAMP] where none starts
    /// there.
    long number(int at) {
        var start = from + at;
        var dot = endOfDigits(start, start + MOST_DIGITS);
        if (dot == start || dot == to || block[dot] != '.') {
            return NO_STAMP;
        }
        var end = endOfDigits(dot + 1, dot + 1 + FRACTION_DIGITS);
        var whole = digits(start, dot, dot - start);
        return whole > MOST_SECONDS || end == dot + 1
                ? NO_STAMP
                : whole * 1_000_000_000L + digits(dot + 1, end, FRACTION_DIGITS);
    }

    private int endOfDigits(int start, int limit) {
        var end = start;
        while (end < to && end < limit && block[end] >= '0' && block[end] <= '9') {
            end++;
        }
        return end;
    }

    /// The digits in `block[start, end)`, with zeros after them up to so many places.
    private long digits(int start, int end, int places) {
        var number = 0L;
        for (var i = start; i < start + places; i++) {
            number = number * 10 + (i < end ? block[i] - '0' : 0);
        }
        return number;
    }

    /// The stamp that ends the header, perhaps with the caller after it: `[   12.143019][ T123] `.
    private long headerStamp(int least) {
        var at = from - 1;
        while (at >= least && (block[at] == ' ' || block[at] == ']')) {
            var bracketed = block[at] == ']';
            while (bracketed && at > least && block[at] != '[') {
                at--;
            }
            var number = bracketed ? number(pastBlanks(at + 1) - from) : NO_STAMP;
            if (number != NO_STAMP) {
                return number;
            }
            at--;
        }
        return NO_STAMP;
    }

    private int pastBlanks(int start) {
        var at = start;
        while (at < to && block[at] == ' ') {
            at++;
        }
        return at;
    }

    /// Steps over a stamp with which the message begins.
    private void takeStamp() {
        if (to > from && block[from] == '[') {
            var number = number(pastBlanks(from + 1) - from);
            var end = from + 1;
            while (end < to && end < from + LONGEST_STAMP && block[end] != ']') {
                end++;
            }
            if (number != NO_STAMP && end < to && block[end] == ']') {
                stamp = number;
                from = pastBlanks(end + 1);
            }
        }
    }
}
