package io.casebook.intake.dump;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// Any dump may be cut or damaged: what is left is told, and nothing is thrown but that it cannot
/// be read.
class DumpDamageTest {
    static Stream<DumpSamples.Sample> samples() {
        return DumpSamples.all();
    }

    @Test
    void shouldNotReadANoteForEachSegmentThatPointsToIt() throws IOException {
        var dump = LinuxDumpWriter.repeatedNote(1000, 1 << 16);
        var whole = Decoded.inMemory(dump);
        var read = new AtomicLong();
        DumpKind.ELF.decode(
                (at, into, length) -> {
                    var count = whole.read(at, into, length);
                    read.addAndGet(count);
                    return count;
                });
        assertThat(read).hasValueLessThan(20L * dump.length);
    }

    private static void shouldBeReadOrRefused(byte[] bytes) throws IOException {
        if (DumpKind.of(bytes, bytes.length) == null) {
            return;
        }
        try {
            assertThat(Decoded.of(bytes).lines()).first().asString().startsWith("# memory dump: ");
        } catch (DamagedDumpException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSurviveACutAtAnyByte(DumpSamples.Sample sample) throws IOException {
        var step = Math.max(1, sample.bytes().length / 3000);
        for (var length = 0; length < sample.bytes().length; length += step) {
            shouldBeReadOrRefused(Decoded.cut(sample.bytes(), length));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSurviveAnyDamage(DumpSamples.Sample sample) throws IOException {
        var random = new Random(sample.name().length());
        for (var round = 0; round < 3000; round++) {
            var damaged = sample.bytes().clone();
            var most = random.nextBoolean() ? damaged.length : Math.min(damaged.length, 0x800);
            for (var i = 0; i < 1 + round % 20; i++) {
                damaged[8 + random.nextInt(most - 8)] =
                        (byte) (random.nextInt(4) == 0 ? 0xff : random.nextInt(256));
            }
            shouldBeReadOrRefused(damaged);
        }
    }
}
