package io.casebook.intake;

import static io.casebook.intake.Archives.gzip;
import static io.casebook.intake.Archives.tar;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.intake.dump.LinuxDumpWriter;
import io.casebook.intake.dump.WindowsDumpWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

class DumpsTest {
    @TempDir Path folder;

    private static byte[] windows() {
        return new WindowsDumpWriter(true).machine(19045, 0x8664, 2).bugcheck(0xe2).bytes();
    }

    @Test
    void shouldReadADumpThatIsTheUpload() throws IOException {
        var opened = Opened.of(Files.write(folder.resolve("MEMORY.DMP"), windows()));
        assertThat(opened.texts.get("MEMORY.DMP"))
                .startsWith("# memory dump: windows-kernel -\n")
                .contains("\nbugcheck code: 0xe2\n");
        assertThat(opened.diagnostics).isEmpty();
    }

    @Test
    void shouldReadDumpsInArchivesAndTheLogInThem() throws IOException {
        var members = new TreeMap<String, byte[]>();
        members.put("crash/vmcore", LinuxDumpWriter.sample());
        members.put("dumps/MEMORY.DMP", windows());
        members.put("notes.txt", Archives.utf8("after the dumps\n"));
        var opened = Opened.of(gzip(tar(members)));
        assertThat(opened.texts)
                .containsOnlyKeys(
                        "crash/vmcore", "crash/vmcore!/log_buf", "dumps/MEMORY.DMP", "notes.txt");
        assertThat(opened.texts.get("crash/vmcore!/log_buf")).endsWith("sysrq: Trigger a crash\n");
        assertThat(opened.diagnostics).isEmpty();
    }

    /// A file with a hole, so it takes no room.
    private Path large(byte[] start) throws IOException {
        var path = Files.write(folder.resolve("large.dmp"), start);
        try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[1]), 4L << 30);
        }
        return path;
    }

    @Test
    void shouldNotReadALargeDumpAsAWhole() throws IOException {
        var one = Opened.of(large(windows()));
        assertThat(one.texts.get("large.dmp")).contains("\nbugcheck code: 0xe2\n");
        var digest = one.uploads.getFirst().sha256();
        assertThat(digest).matches("sampled:[0-9a-f]{64}");
        var other = new WindowsDumpWriter(true).machine(19045, 0x8664, 2).bugcheck(0xef).bytes();
        assertThat(Opened.of(large(other)).uploads.getFirst().sha256()).isNotEqualTo(digest);
    }

    @Test
    void shouldTellWhatIsNoSoundDump() throws IOException {
        var cut = Arrays.copyOf(windows(), 40);
        var opened = Opened.of(tar(new TreeMap<>(Map.of("cut.dmp", cut))));
        assertThat(opened.texts).isEmpty();
        assertThat(opened.diagnostics.toString()).contains("dump-unreadable");
    }
}
