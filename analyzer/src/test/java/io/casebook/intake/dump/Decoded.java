package io.casebook.intake.dump;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What was read of a dump in memory.
record Decoded(DecodedDump dump) {
    static Decoded of(byte[] bytes) throws IOException {
        var kind = Objects.requireNonNull(DumpKind.of(bytes, bytes.length));
        return new Decoded(kind.decode(inMemory(bytes)));
    }

    static DumpBytes inMemory(byte[] bytes) {
        return (at, into, length) -> {
            var count = at < 0 ? 0 : Math.clamp(bytes.length - at, 0, length);
            if (count > 0) {
                System.arraycopy(bytes, (int) at, into, 0, count);
            }
            return count;
        };
    }

    List<String> lines() {
        return new String(dump.text(), StandardCharsets.UTF_8).lines().toList();
    }

    /// The lines of the log; none where there is none.
    List<String> log() {
        return dump.members().stream()
                .filter(member -> member.name().equals("log_buf"))
                .flatMap(member -> new String(member.text(), StandardCharsets.UTF_8).lines())
                .toList();
    }

    List<String> damages() {
        return dump.damages().stream().map(it -> it.code() + ": " + it.detail()).toList();
    }

    static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }
}
