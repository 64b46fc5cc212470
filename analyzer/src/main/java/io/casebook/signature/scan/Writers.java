package io.casebook.signature.scan;

import io.casebook.model.RecordDraft;
import io.casebook.signature.language.Selection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Numbers for the processes that selections name. Immutable; shared by all threads.
final class Writers {
    /// All that no selection names.
    static final int OTHER = 0;

    private static final VarHandle BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final List<String> names;
    private final Map<String, Integer> byName = new HashMap<>();
    private final byte[][] written;

    /// The first eight bytes of each, which tell most names from all others.
    private final long[] heads;

    private final int[] numbers;

    Writers(List<Selection.Messages> selections) {
        names = selections.stream().flatMap(it -> it.processes().stream()).distinct().toList();
        var slots = Integer.highestOneBit(names.size() + 1) << 3; // one in four taken at most
        written = new byte[slots][];
        heads = new long[slots];
        numbers = new int[slots];
        for (var number = 1; number <= names.size(); number++) {
            byName.put(names.get(number - 1), number);
            enter(names.get(number - 1).getBytes(StandardCharsets.UTF_8), number);
        }
    }

    private void enter(byte[] name, int number) {
        var head = head(name, 0, name.length);
        var slot = slot(head, name.length);
        while (written[slot] != null) {
            slot = next(slot);
        }
        written[slot] = name;
        heads[slot] = head;
        numbers[slot] = number;
    }

    /// How many numbers there are.
    int size() {
        return names.size() + 1;
    }

    /// Whether a selection may be of what a writer writes.
    boolean mayWrite(int writer, Selection.Messages selection) {
        return selection.processes().isEmpty()
                || (writer != OTHER && selection.processes().contains(names.get(writer - 1)));
    }

    /// The writers that a selection names.
    IntStream named(Selection.Messages selection) {
        return selection.processes().stream().mapToInt(byName::get);
    }

    /// Who wrote a record.
    ///
    /// @param bytes what the draft's places point into
    int of(RecordDraft draft, byte[] bytes) {
        var implied = draft.impliedProcess;
        return implied == null
                ? of(bytes, draft.processStart, draft.processEnd)
                : byName.getOrDefault(implied, OTHER);
    }

    private int of(byte[] bytes, int from, int to) {
        var head = head(bytes, from, to);
        for (var slot = slot(head, to - from); written[slot] != null; slot = next(slot)) {
            if (heads[slot] == head && isRest(written[slot], bytes, from, to)) {
                return numbers[slot];
            }
        }
        return OTHER;
    }

    /// Whether a name stands there whose head does.
    private static boolean isRest(byte[] name, byte[] bytes, int from, int to) {
        return name.length == to - from
                && (name.length <= Long.BYTES
                        || Arrays.equals(
                                name, Long.BYTES, name.length, bytes, from + Long.BYTES, to));
    }

    private static long head(byte[] bytes, int from, int to) {
        var length = to - from;
        if (from + Long.BYTES <= bytes.length) {
            var head = (long) BYTES.get(bytes, from);
            return length >= Long.BYTES ? head : head & (1L << length * Byte.SIZE) - 1;
        }
        var head = 0L;
        for (var at = to - 1; at >= from; at--) {
            head = head << Byte.SIZE | bytes[at] & 0xff;
        }
        return head;
    }

    private int next(int slot) {
        return slot + 1 & numbers.length - 1;
    }

    private int slot(long head, int length) {
        var mixed = (head + length) * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> Integer.SIZE) & numbers.length - 1;
    }
}
