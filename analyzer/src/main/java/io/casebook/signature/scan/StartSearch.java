package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/// Finds the texts with which a message begins, by its first four bytes: one look for each message,
/// however short the texts are.
///
/// Immutable; shared by all threads.
final class StartSearch {
    private static final int BLOCK = MessagePattern.SHORTEST_LITERAL;
    private static final int HASH_BITS = 8;
    private static final VarHandle BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final SoughtText[] NONE = new SoughtText[0];

    private final SoughtText[][] candidates = new SoughtText[1 << HASH_BITS][];

    /// @param texts of at least four bytes
    StartSearch(List<SoughtText> texts) {
        Arrays.fill(candidates, NONE);
        for (var text : texts) {
            var block = block(text.bytes(), 0);
            candidates[block] = Arrays.copyOf(candidates[block], candidates[block].length + 1);
            candidates[block][candidates[block].length - 1] = text;
        }
    }

    private static int block(byte[] bytes, int from) {
        return (int) BYTES.get(bytes, from) * 0x9e3779b1 >>> Integer.SIZE - HASH_BITS;
    }

    /// The texts with which `bytes[from, to)` may begin.
    SoughtText[] candidates(byte[] bytes, int from, int to) {
        return to - from < BLOCK ? NONE : candidates[block(bytes, from)];
    }
}
