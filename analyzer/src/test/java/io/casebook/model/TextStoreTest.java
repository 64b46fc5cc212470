package io.casebook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

class TextStoreTest {
    private static final int MEGABYTE = 1 << 20;

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("damaged at byte 7");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            throw new IOException("damaged at byte 7");
        }
    }

    private static byte[] all(ArtifactText text) {
        return text.bytes(0, Math.toIntExact(text.size()));
    }

    @Test
    void shouldKeepSmallTextsInMemoryUntilTheLimit() throws IOException {
        try (var store = new TextStore(1000)) {
            var first = store.keep(stream(bytes(600))).text();
            var second = store.keep(stream(bytes(500))).text();
            var third = store.keep(stream(bytes(400))).text();

            assertThat(first).isInstanceOf(ArtifactText.InMemory.class);
            assertThat(second).isInstanceOf(ArtifactText.InFile.class);
            assertThat(third).isInstanceOf(ArtifactText.InMemory.class);
            assertThat(all(first)).isEqualTo(bytes(600));
            assertThat(all(second)).isEqualTo(bytes(500));
            assertThat(all(third)).isEqualTo(bytes(400));
        }
    }

    @Test
    void shouldSpoolLargeTextsOneAfterTheOther() throws IOException {
        try (var store = new TextStore(Long.MAX_VALUE)) {
            for (var size : new int[] {MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE + 77}) {
                var kept = store.keep(stream(bytes(size)));

                assertThat(kept.failure()).isNull();
                assertThat(kept.text().size()).isEqualTo(size);
                assertThat(kept.text() instanceof ArtifactText.InFile).isEqualTo(size >= MEGABYTE);
                assertThat(all(kept.text())).isEqualTo(bytes(size));
            }
        }
    }

    @Test
    void shouldKeepWhatAStreamGaveBeforeItFailed() throws IOException {
        try (var store = new TextStore(Long.MAX_VALUE)) {
            for (var size : new int[] {0, 10, MEGABYTE, 2 * MEGABYTE + 5}) {
                var failing = new SequenceInputStream(stream(bytes(size)), new Broken());

                var kept = store.keep(failing);

                assertThat(kept.failure()).hasMessage("damaged at byte 7");
                assertThat(all(kept.text())).isEqualTo(bytes(size));
            }
            assertThat(all(store.keep(stream(bytes(MEGABYTE))).text()))
                    .as("the next text is not disturbed")
                    .isEqualTo(bytes(MEGABYTE));
        }
    }

    @Test
    void shouldGiveItsFilesUpWhenClosed() throws IOException {
        var store = new TextStore(0);
        var text = store.keep(stream(bytes(10))).text();
        store.close();

        assertThatThrownBy(() -> text.bytes(0, 1)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void shouldReadAFileWhereItIs(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("messages"), "hello world");
        try (var store = new TextStore(0)) {
            var text = store.file(file);

            assertThat(text.size()).isEqualTo(11);
            assertThat(text.string(6, 5)).isEqualTo("world");
        }
    }

    @Test
    void shouldSayThatAFileBecameShorter(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("messages"), "hello world");
        try (var store = new TextStore(0)) {
            var text = store.file(file);
            Files.writeString(file, "hell");

            assertThatThrownBy(() -> text.bytes(0, 11))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("shorter");
        }
    }

    @Test
    void shouldNotReadOutsideOfAText() throws IOException {
        try (var store = new TextStore(0)) {
            store.keep(stream("before".getBytes(StandardCharsets.UTF_8)));
            var inFile = store.keep(stream("0123456789".getBytes(StandardCharsets.UTF_8))).text();
            store.keep(stream("behind".getBytes(StandardCharsets.UTF_8)));
            var inMemory = ArtifactText.of("0123456789".getBytes(StandardCharsets.UTF_8));

            for (var text : new ArtifactText[] {inFile, inMemory}) {
                assertThat(text.string(7, 3)).isEqualTo("789");
                assertThat(text.string(10, 0)).isEmpty();
                for (var offset : new long[] {-1, 8, 11, 1L << 33, Long.MAX_VALUE}) {
                    assertThatThrownBy(() -> text.copy(offset, new byte[3], 0, 3))
                            .as("offset %d", offset)
                            .isInstanceOf(IndexOutOfBoundsException.class);
                }
            }
        }
    }

    @Test
    void shouldShowBrokenUtf8AsReplacementCharacters() {
        var text = ArtifactText.of(new byte[] {'a', (byte) 0xff, 'b'});

        assertThat(text.string(0, 3)).isEqualTo("a\ufffdb");
        assertThat(text.bytes(1, 1)).as("the bytes stay").containsExactly(0xff);
    }
}
