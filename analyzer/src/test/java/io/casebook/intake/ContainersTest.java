package io.casebook.intake;

import static io.casebook.intake.Archives.bzip2;
import static io.casebook.intake.Archives.gzip;
import static io.casebook.intake.Archives.joined;
import static io.casebook.intake.Archives.lines;
import static io.casebook.intake.Archives.sevenZ;
import static io.casebook.intake.Archives.tar;
import static io.casebook.intake.Archives.utf8;
import static io.casebook.intake.Archives.xz;
import static io.casebook.intake.Archives.zip;
import static io.casebook.intake.Archives.zstd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

class ContainersTest {
    private static final String MESSAGES = lines("alpha", 400);
    private static final String SECURE = lines("beta", 20);

    @TempDir private Path folder;

    private static Map<String, byte[]> members() {
        return new TreeMap<>(
                Map.of("var/log/messages", utf8(MESSAGES), "var/log/secure", utf8(SECURE)));
    }

    private static Stream<Sample> containers() {
        var tar = tar(members());
        return Stream.of(
                new Sample("a.tar", tar),
                new Sample("a.tgz", gzip(tar)),
                new Sample("a.tar.bz2", bzip2(tar)),
                new Sample("a.tar.xz", xz(tar)),
                new Sample("a.tar.zst", zstd(tar)),
                new Sample("a.zip", zip(members())),
                new Sample("a.7z", sevenZ(members())));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void shouldOpenEachContainerAsAFile(Sample sample) throws IOException {
        var opened = Opened.of(Files.write(folder.resolve(sample.name), sample.bytes));
        assertThat(opened.texts)
                .containsExactly(
                        Map.entry("var/log/messages", MESSAGES),
                        Map.entry("var/log/secure", SECURE));
        assertThat(opened.diagnostics).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("containers")
    void shouldOpenEachContainerFromAStream(Sample sample) {
        assertThat(Opened.of(sample.bytes).texts)
                .containsEntry("var/log/messages", MESSAGES)
                .containsEntry("var/log/secure", SECURE)
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("containers")
    void shouldOpenEachContainerInsideAnother(Sample sample) {
        var opened = Opened.of(gzip(tar(Map.of("hosts/" + sample.name, sample.bytes))));
        assertThat(opened.texts)
                .containsOnlyKeys(
                        "hosts/" + sample.name + "!/var/log/messages",
                        "hosts/" + sample.name + "!/var/log/secure");
        assertThat(opened.diagnostics).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("containers")
    void shouldRecogniseAContainerWhateverItsNameSays(Sample sample) throws IOException {
        var opened = Opened.of(Files.write(folder.resolve("upload.txt"), sample.bytes));
        assertThat(opened.texts).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("containers")
    void shouldFindTheSameTextsInACutContainerWithoutFailing(Sample sample) {
        var cut = Arrays.copyOf(sample.bytes, sample.bytes.length * 2 / 3);
        var opened = Opened.of(cut);
        assertThat(opened.codes()).isNotEmpty().allMatch(code -> code.startsWith("archive-"));
        opened.texts.values().forEach(text -> assertThat(MESSAGES + SECURE).contains(text));
    }

    @Test
    void shouldNotAddALevelForACompressedFile() throws IOException {
        Files.write(folder.resolve("messages-20170326.gz"), gzip(utf8(MESSAGES)));
        Files.write(folder.resolve("messages.1.xz"), xz(utf8(SECURE)));
        Files.write(folder.resolve("messages.2.bz2"), bzip2(utf8(SECURE)));
        Files.write(folder.resolve("syslog.3.zst"), zstd(utf8(SECURE)));
        assertThat(Opened.of(folder).texts)
                .containsOnlyKeys(
                        "messages-20170326.gz", "messages.1.xz", "messages.2.bz2", "syslog.3.zst")
                .containsEntry("messages-20170326.gz", MESSAGES);
    }

    @Test
    void shouldReadGzipOfSeveralMembersToItsEnd() {
        var padded = joined(gzip(utf8("one\n")), gzip(utf8("two\n")), new byte[300]);
        assertThat(Opened.of(padded).texts).containsEntry("stdin", "one\ntwo\n");
        assertThat(Opened.of(padded).diagnostics).isEmpty();
    }

    @Test
    void shouldReadXzBzip2AndZstdOfSeveralStreamsToTheirEnd() {
        for (var parts :
                new byte[][][] {
                    {xz(utf8("one\n")), xz(utf8("two\n"))},
                    {bzip2(utf8("one\n")), bzip2(utf8("two\n"))},
                    {zstd(utf8("one\n")), zstd(utf8("two\n"))}
                }) {
            assertThat(Opened.of(joined(parts)).texts).containsEntry("stdin", "one\ntwo\n");
        }
    }

    @Test
    void shouldReadATarThatWasAppendedToAnother() {
        var both = joined(tar(Map.of("a", utf8("one\n"))), tar(Map.of("b", utf8("two\n"))));
        assertThat(Opened.of(both).texts).containsOnlyKeys("a", "b");
    }

    @Test
    void shouldTellTwoMembersOfOneNameApart() {
        var tar =
                tar(
                        out -> {
                            Archives.file(out, "log", utf8("old\n"));
                            Archives.file(out, "log", utf8("new\n"));
                        });
        assertThat(Opened.of(tar).texts)
                .containsEntry("log", "old\n")
                .containsEntry("log#2", "new\n");
    }

    @Test
    void shouldSayThatAnArchiveIsEmpty() {
        assertThat(Opened.of(zip(Map.of())).codes()).containsExactly("empty");
        assertThat(Opened.of(sevenZ(Map.of())).codes()).containsExactly("empty");
        assertThat(Opened.of(gzip(new byte[0])).codes()).containsExactly("empty");
        assertThat(Opened.of(new byte[0]).codes()).containsExactly("empty");
    }

    @Test
    void shouldSayThatATarIsEmptyWhichOnlyItsNameTells() throws IOException {
        var opened = Opened.of(Files.write(folder.resolve("a.tar"), tar(Map.of())));
        assertThat(opened.codes()).containsExactly("empty");
        assertThat(opened.passedOver).isEmpty();
    }

    @Test
    void shouldCountEmptyMembers() {
        var opened = Opened.of(tar(Map.of("spool/empty", new byte[0])));
        assertThat(opened.passedOver).containsExactly(Map.entry("spool/empty", "empty"));
        assertThat(opened.diagnostics).isEmpty();
    }

    @Test
    void shouldTellWhenAMemberWasModified() {
        var opened = Opened.of(tar(members()));
        assertThat(opened.artifact("var/log/secure").modified())
                .isEqualTo(Instant.ofEpochMilli(Archives.MODIFIED_MILLIS));
    }

    @Test
    void shouldPassOverZipsThatAreDocuments() {
        var opened = Opened.of(tar(Map.of("lib/tool.jar", zip(members()))));
        assertThat(opened.passedOver).containsKey("lib/tool.jar");
        assertThat(opened.texts).isEmpty();
    }

    record Sample(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }
}
