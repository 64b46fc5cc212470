package io.casebook.intake;

import static io.casebook.intake.Archives.gzip;
import static io.casebook.intake.Archives.lines;
import static io.casebook.intake.Archives.tar;
import static io.casebook.intake.Archives.utf8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casebook.model.ArtifactText;
import io.casebook.model.Incident;
import io.casebook.model.TextStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

class UploadsTest {
    @TempDir private Path folder;

    private Path write(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void shouldReadAFolderInTheOrderOfNames() throws IOException {
        write("var/log/messages", utf8("m\n"));
        write("etc/hosts", utf8("h\n"));
        write("var/log/audit/audit.log", utf8("a\n"));
        var opened = Opened.of(folder);
        assertThat(opened.texts.keySet())
                .containsExactly("etc/hosts", "var/log/audit/audit.log", "var/log/messages");
        assertThat(opened.diagnostics).isEmpty();
    }

    @Test
    void shouldReadALargePlainFileWhereItIs() throws IOException {
        var text = "\ufeff" + lines("host", 10_000);
        var file = write("messages", utf8(text));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2017-03-15T06:03:08Z")));
        for (var upload : List.of(folder, file)) {
            var opened = Opened.of(upload);
            assertThat(opened.texts).containsEntry("messages", text.substring(1));
            assertThat(opened.text("messages"))
                    .isInstanceOfSatisfying(
                            ArtifactText.InFile.class,
                            kept -> assertThat(kept.start()).isEqualTo(3));
            assertThat(opened.artifact("messages").modified()).isEqualTo("2017-03-15T06:03:08Z");
        }
    }

    @Test
    void shouldCountAmongWhatIsThereWhatItCannotOpen() throws IOException {
        var closed = InputStream.nullInputStream();
        closed.close();
        var opened = Opened.of(IntakeLimits.DEFAULT, closed);
        assertThat(opened.passedOver.get("stdin")).startsWith("not readable: ");
        assertThat(opened.codes()).containsOnly("not-readable");
    }

    @Test
    void shouldNotFollowLinksOutOfAFolder() throws IOException {
        var secret = write("outside/secret", utf8("secret\n"));
        var inside = Files.createDirectories(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("file"), secret);
        Files.createSymbolicLink(inside.resolve("cycle"), inside);
        write("inside/log", utf8("x\n"));
        var opened = Opened.of(inside);
        assertThat(opened.texts).containsOnlyKeys("log");
        assertThat(opened.only("link-skipped").detail()).startsWith("links not followed: 2");
    }

    @Test
    void shouldFollowALinkThatTheUserNamed() throws IOException {
        write("real/log", utf8("x\n"));
        var real = folder.resolve("real");
        assertThat(Opened.of(Files.createSymbolicLink(folder.resolve("link"), real)).texts)
                .containsOnlyKeys("log");
    }

    @Test
    void shouldGiveTheDigestAndTheSizeOfAFile() throws Exception {
        var bytes = gzip(tar(Map.of("a", utf8("x\n"))));
        assertThat(Opened.of(write("a.tgz", bytes)).uploads)
                .containsExactly(new Incident.Upload("a.tgz", sha256(bytes), bytes.length));
        assertThat(Opened.of(bytes).uploads)
                .containsExactly(new Incident.Upload("stdin", sha256(bytes), bytes.length));
    }

    @Test
    void shouldGiveADigestOfAFolderThatDependsOnContentAndNames() throws Exception {
        write("one/a", utf8("x\n"));
        write("two/a", utf8("x\n"));
        write("three/b", utf8("x\n"));
        var expected = sha256(utf8("a\0" + "2\0" + sha256(utf8("x\n")) + "\n"));
        assertThat(digest("one")).isEqualTo(digest("two")).isEqualTo(expected);
        assertThat(digest("three")).isNotEqualTo(expected);
    }

    private String digest(String name) {
        return Opened.of(folder.resolve(name)).uploads.getFirst().sha256();
    }

    @Test
    void shouldReadAStreamToItsEndThoughItIsNoText() throws Exception {
        var bytes = new byte[400_000];
        bytes[0] = 0x7f;
        bytes[399_999] = 1;
        assertThat(Opened.of(bytes).uploads.getFirst().sha256()).isEqualTo(sha256(bytes));
    }

    @Test
    void shouldTellSeveralUploadsApart() throws IOException {
        write("host1/log/messages", utf8("1\n"));
        write("host2/log/messages", utf8("2\n"));
        var archive = gzip(tar(Map.of("messages", utf8("x\n"))));
        var opened =
                Opened.of(
                        folder.resolve("host1/log"),
                        folder.resolve("host2/log"),
                        write("a.tar.gz", archive),
                        write("plain", utf8("3\n")));
        assertThat(opened.texts)
                .containsOnlyKeys(
                        "host1/log/messages", "host2/log/messages", "a.tar.gz!/messages", "plain");
        assertThat(opened.uploads)
                .extracting(Incident.Upload::name)
                .containsExactly("host1/log", "host2/log", "a.tar.gz", "plain");
    }

    @Test
    void shouldNumberTheSameUploadGivenTwice() throws IOException {
        var file = write("messages", utf8("x\n"));
        assertThat(Opened.of(file, file).texts.keySet())
                .allMatch(name -> name.contains("messages"))
                .hasSize(2)
                .anyMatch(name -> name.endsWith("#2"));
    }

    @Test
    void shouldSayWhatIsWrongWithAnUploadThatIsNotThere() {
        var missing = folder.resolve("missing");
        try (var store = new TextStore(1000)) {
            var intake = new Intake(store, IntakeLimits.DEFAULT);
            var sources = List.of(UploadSource.of(missing));
            assertThatThrownBy(() -> intake.open(sources, new Opened()))
                    .isInstanceOf(UploadUnreadable.class)
                    .hasMessageContaining(missing.toString())
                    .hasMessageContaining("spelled");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void shouldReadTheOtherUploadsWhenOneIsNotThere() throws IOException {
        var opened = Opened.of(folder.resolve("missing"), write("log", utf8("x\n")));
        assertThat(opened.texts).containsOnlyKeys("log");
        assertThat(opened.only("upload-unreadable").artifact()).hasToString("missing");
    }

    @Test
    void shouldSayThatAFolderIsEmpty() {
        assertThat(Opened.of(folder).codes()).containsExactly("empty");
    }

    @Test
    void shouldTellHowFarItHasCome() throws IOException {
        var file = write("messages", utf8(lines("host", 50_000)));
        var opened = Opened.of(file);
        assertThat(opened.progress).isSorted().last().isEqualTo(Files.size(file));
    }

    @Test
    void shouldTakeADashForStandardInput() {
        assertThat(UploadSource.of("-")).isInstanceOf(UploadSource.InStream.class);
        assertThat(UploadSource.of("a/b.log").name()).isEqualTo("b.log");
    }
}
