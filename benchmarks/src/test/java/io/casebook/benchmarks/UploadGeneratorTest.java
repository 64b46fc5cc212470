package io.casebook.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.Formats;
import io.casebook.format.RecordObserver;
import io.casebook.model.ArtifactPath;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

final class UploadGeneratorTest {
    private static final int BYTES = 1_000_000;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void shouldWriteTheSameLogForTheSameSeed(LogKind kind) {
        assertThat(Log.bytes(kind, 7, BYTES)).isEqualTo(Log.bytes(kind, 7, BYTES));
        assertThat(Log.bytes(kind, 7, BYTES)).isNotEqualTo(Log.bytes(kind, 8, BYTES));
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 4_000, 65_536, 200_000})
    void shouldWriteExactlyTheStatedSizeAndEndWithALine(int bytes) {
        for (var kind : LogKind.values()) {
            assertThat(Log.bytes(kind, 1, bytes)).hasSize(bytes).endsWith('\n');
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldWriteLogsThatAreRecognisedAndParsed(LogKind kind) {
        var bytes = Log.bytes(kind, 1, BYTES);
        var start = Arrays.copyOf(bytes, 20_000);
        var head = new ArtifactHead(new ArtifactPath(kind.path()), start, false);
        assertThat(Formats.detect(head).map(Format::id)).hasValue(kind.id());
        assertThat(unparsedShare(kind, bytes)).isLessThan(0.005);
    }

    private static double unparsedShare(LogKind kind, byte[] bytes) {
        var unparsed = new AtomicLong();
        RecordObserver count = (_, draft, _) -> unparsed.addAndGet(draft.unparsed ? 1 : 0);
        var parsed = new TextParsing(kind, bytes, count).parse();
        return (double) unparsed.get() / parsed.table().size();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KERNEL_LOG")
    void shouldMakeOneEventOfEachRecord(LogKind kind) {
        var bytes = Log.records(kind, 3, 5_000);
        var parsed = new TextParsing(kind, bytes, RecordObserver.NONE).parse();
        assertThat(parsed.table().size()).isEqualTo(5_000);
    }

    @Test
    void shouldWriteFoldersAndArchivesWithTheSameFiles() throws IOException {
        var plan = UploadPlan.mixed(BYTES, 1);
        UploadTarget.write(plan, folder.resolve("upload"));
        UploadTarget.write(plan, folder.resolve("upload.tar.gz"));
        try (var archive = archive("upload.tar.gz")) {
            for (var file : plan.files()) {
                assertThat(archive.getNextEntry().getName()).isEqualTo(file.path());
                var inFolder = Files.readAllBytes(folder.resolve("upload").resolve(file.path()));
                assertThat(archive.readAllBytes()).isEqualTo(inFolder);
            }
        }
        assertThat(plan.bytes()).isEqualTo(BYTES);
    }

    private TarArchiveInputStream archive(String name) throws IOException {
        InputStream file = Files.newInputStream(folder.resolve(name));
        return new TarArchiveInputStream(new GZIPInputStream(file));
    }

    @Test
    void shouldSpreadTheSizeOverManyFiles() {
        var plan = UploadPlan.many(1_000, 3_000_001, 1);
        assertThat(plan.files()).hasSize(1_000);
        assertThat(plan.files()).extracting(PlannedFile::path).doesNotHaveDuplicates();
        assertThat(plan.bytes()).isEqualTo(3_000_001);
    }

    @Test
    void shouldHaveFortyShapesOfSyslogRecords() {
        assertThat(Shapes.of(LogKind.SYSLOG).size()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void shouldNameTheGapThatIsUnknown() {
        assertThatThrownBy(() -> Shape.of("", "sshd[{process}]: closed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("process");
    }
}
