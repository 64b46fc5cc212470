package io.casebook.signature.scan;

import io.casebook.model.RecordDraft;
import io.casebook.signature.language.Selection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Numbers for the processes that selections name. Immutable; shared by all threads.
final class Writers {
    /// All that no selection names.
    static final int OTHER = 0;

    private final List<String> names;
    private final byte[][] written;
    private final int[] numbers;

    Writers(List<Selection.Messages> selections) {
        names = selections.stream().flatMap(it -> it.processes().stream()).distinct().toList();
        var slots = Integer.highestOneBit(names.size() + 1) << 3; // one in four taken at most
        written = new byte[slots][];
        numbers = new int[slots];
        for (var number = 1; number <= names.size(); number++) {
            enter(names.get(number - 1).getBytes(StandardCharsets.UTF_8), number);
        }
    }

    private void enter(byte[] name, int number) {
        var slot = hash(name, 0, name.length);
        while (written[slot] != null) {
            slot = next(slot);
        }
        written[slot] = name;
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

    /// Who wrote a record.
    ///
    /// @param bytes what the draft's places point into
    int of(RecordDraft draft, byte[] bytes) {
        var implied = draft.impliedProcess;
        return implied == null
                ? of(bytes, draft.processStart, draft.processEnd)
                : names.indexOf(implied) + 1;
    }

    private int of(byte[] bytes, int from, int to) {
        for (var slot = hash(bytes, from, to); written[slot] != null; slot = next(slot)) {
            if (Arrays.equals(written[slot], 0, written[slot].length, bytes, from, to)) {
                return numbers[slot];
            }
        }
        return OTHER;
    }

    private int next(int slot) {
        return slot + 1 & numbers.length - 1;
    }

    /// Names mostly differ in their length or at their ends.
    private int hash(byte[] bytes, int from, int to) {
        var length = to - from;
        var mixed = length == 0 ? 0 : bytes[from] * 31 + bytes[to - 1] * 7 + length;
        return (mixed ^ mixed >>> 4) & numbers.length - 1;
    }
}
