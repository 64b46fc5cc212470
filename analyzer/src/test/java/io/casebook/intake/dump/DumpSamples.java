package io.casebook.intake.dump;

import io.casebook.intake.dump.LinuxDumpWriter.Storage;

import java.util.List;
import java.util.stream.Stream;

/// Sound dumps of each kind that is read.
public final class DumpSamples {
    private DumpSamples() {}

    /// A dump, and what is special of it.
    public record Sample(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// One of each.
    public static Stream<Sample> all() {
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
                new Sample("elf", LinuxDumpWriter.elf(ring)),
                new Sample("flattened", LinuxDumpWriter.flattened(kdump)));
    }
}
