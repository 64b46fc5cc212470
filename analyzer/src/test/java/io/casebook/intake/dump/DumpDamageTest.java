package io.casebook.intake.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.intake.dump.LinuxDumpWriter.Storage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Any dump may be cut or damaged: what is left is told, and nothing is thrown but that it cannot
/// be read.
class DumpDamageTest {
    record Sample(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        var messages = List.of("one", "two", "Kernel panic - not syncing: three");
        var ring = new LinuxMachine().withRing(messages);
        var records = new LinuxMachine().withRecords(messages);
        var drivers = List.of("ntoskrnl.exe", "disk.sys");
        var kdump = LinuxDumpWriter.kdump(ring, Storage.ZLIB);
        return Stream.of(
                new Sample("64 bit", new WindowsDumpWriter(true).drivers(drivers).bytes()),
                new Sample("32 bit", new WindowsDumpWriter(false).drivers(drivers).bytes()),
                new Sample("process", new ProcessDumpWriter(9).modules(1, "a.exe").bytes()),
                new Sample("lzo", LinuxDumpWriter.kdump(records, Storage.LZO)),
                new Sample("snappy", LinuxDumpWriter.kdump(ring, Storage.SNAPPY)),
                new Sample("zstd", LinuxDumpWriter.kdump(ring, Storage.ZSTD)),
                new Sample("zlib", kdump),
                new Sample("flattened", LinuxDumpWriter.flattened(kdump)));
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
    void shouldSurviveACutAtAnyByte(Sample sample) throws IOException {
        var step = Math.max(1, sample.bytes.length / 3000);
        for (var length = 0; length < sample.bytes.length; length += step) {
            shouldBeReadOrRefused(Decoded.cut(sample.bytes, length));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSurviveAnyDamage(Sample sample) throws IOException {
        var random = new Random(sample.name.length());
        for (var round = 0; round < 3000; round++) {
            var damaged = sample.bytes.clone();
            var most = random.nextBoolean() ? damaged.length : Math.min(damaged.length, 0x800);
            for (var i = 0; i < 1 + round % 20; i++) {
                damaged[8 + random.nextInt(most - 8)] =
                        (byte) (random.nextInt(4) == 0 ? 0xff : random.nextInt(256));
            }
            shouldBeReadOrRefused(damaged);
        }
    }
}
