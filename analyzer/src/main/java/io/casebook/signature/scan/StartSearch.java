package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Finds the texts with which a message begins, by its first four bytes: one look for each message,
/// however short the texts are.
///
/// Immutable; shared by all threads.
final class StartSearch {
    private static final int BLOCK = MessagePattern.SHORTEST_LITERAL;
    private static final int HASH_BITS = 10;
    private static final VarHandle BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int[] NONE = new int[0];

    private final int[][] candidates = new int[1 << HASH_BITS][];
    private final byte[][] texts;

    /// @param texts of at least four bytes; their numbers are their indexes
    StartSearch(List<String> texts) {
        this.texts =
                texts.stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new);
        Arrays.fill(candidates, NONE);
        for (var number = 0; number < this.texts.length; number++) {
            var block = block(this.texts[number], 0);
            candidates[block] = Arrays.copyOf(candidates[block], candidates[block].length + 1);
            candidates[block][candidates[block].length - 1] = number;
        }
    }

    private static int block(byte[] bytes, int from) {
        return (int) BYTES.get(bytes, from) * 0x9e3779b1 >>> Integer.SIZE - HASH_BITS;
    }

    /// The texts with which `bytes[from, to)` may begin.
    int[] candidates(byte[] bytes, int from, int to) {
        return texts.length == 0 || to - from < BLOCK ? NONE : candidates[block(bytes, from)];
    }

    /// Whether `bytes[from, to)` begins with a text.
    boolean stands(int text, byte[] bytes, int from, int to) {
        return PlaceholderSpan.standsAt(texts[text], bytes, from, to);
    }
}
