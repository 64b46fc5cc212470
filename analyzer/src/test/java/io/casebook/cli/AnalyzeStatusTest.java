package io.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/// What `analyze` ends with, and what it tells on standard error, when not all is well.
class AnalyzeStatusTest {
    @TempDir private Path folder = Path.of("");

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private Ran analyze(String... arguments) {
        var all = Stream.concat(Stream.of("analyze", "-o", in("a.html")), Arrays.stream(arguments));
        return Ran.run(all.toArray(String[]::new));
    }

    @Test
    void shouldSayThatNothingOfADamagedArchiveCouldBeReadAndStillWriteTheReport()
            throws IOException {
        var whole = Uploads.tarGz("var/log/messages", Uploads.manyLines("web1", 5000));
        Arrays.fill(whole, 20, whole.length, (byte) 0xff);
        var upload = write("damaged.tar.gz", whole);

        var ran = analyze("--store", in("store"), upload);

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err())
                .startsWith("casebook: error: nothing in the upload could be read")
                .contains("damaged.tar");
        assertThat(folder.resolve("a.html")).exists();
        assertThat(ran.out()).doesNotContain("kept in history");
        assertThat(Ran.run("incidents", "--store", in("store")).out()).isEmpty();
    }

    @Test
    void shouldSayThatNothingCouldBeReadOfWhatIsNoArchiveInSpiteOfItsName() throws IOException {
        var bytes = new byte[4000];
        new Random(7).nextBytes(bytes);
        var upload = write("noise.tar.gz", bytes);

        var ran = analyze("--no-store", upload);

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err())
                .startsWith("casebook: error: nothing in the upload could be read")
                .contains("noise.tar.gz: Its name promises an archive");
        assertThat(Ran.run("events", upload).status()).isEqualTo(3);
    }

    @Test
    void shouldSayThatAnEmptyUploadHoldsNothing() throws IOException {
        var ran = analyze("--no-store", Files.createDirectory(folder.resolve("none")).toString());

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("The folder is empty.");
    }

    @Test
    void shouldCountWhatItCouldNotAnalyse() throws IOException {
        var upload = Files.createDirectory(folder.resolve("upload"));
        Files.writeString(upload.resolve("poem.txt"), "The fog comes on little cat feet.\n");
        Files.write(upload.resolve("core.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        Uploads.log(upload);

        var ran = analyze("--no-store", "--markdown", in("a.md"), upload.toString());

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("not analysed: 1 text in no known format, 1 file without text");
        assertThat(folder.resolve("a.md"))
                .content()
                .contains("Texts in no known format", "Files without text, passed over");
    }

    @Test
    void shouldSayThatNothingCouldBeReadWhereNoTextIsInAKnownFormat() throws IOException {
        var upload = Files.createDirectory(folder.resolve("upload"));
        Files.writeString(upload.resolve("poem.txt"), "The fog comes on little cat feet.\n");

        var ran = analyze("--store", in("store"), upload.toString());

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.out())
                .contains("no line of a known format", "not analysed: 1 text in no known format")
                .doesNotContain("kept in history");
        assertThat(ran.err())
                .startsWith("casebook: error: nothing in the upload could be read")
                .contains("poem.txt: It is a text in no known format.");
        assertThat(folder.resolve("a.html")).exists();
    }

    @Test
    void shouldNameTheDiagnosticsWithAnExampleOfEach() throws IOException {
        var upload = Files.createDirectory(folder.resolve("upload"));
        Uploads.log(upload);
        Files.write(upload.resolve("a.tar.gz"), new byte[] {0, 1, 2, 3});
        Files.write(upload.resolve("b.tar.gz"), new byte[] {0, 1, 2, 3});

        var ran = analyze("--no-store", upload.toString());

        assertThat(ran.out())
                .contains("every line understood, 2 diagnostics")
                .containsPattern("archive-corrupt \\(2\\): .{0,9}a.tar.gz: Its name promises");
    }

    @Test
    void shouldAnalyseTheOthersWhenOneUploadIsMissing() throws IOException {
        var ran = analyze("--no-store", in("missing"), Uploads.log(folder).toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).startsWith("casebook: error: ").contains("missing");
        assertThat(ran.out()).contains("3 events");
    }

    @Test
    void shouldListTheEventsOfTheOthersWhenOneUploadIsMissing() throws IOException {
        var ran = Ran.run("events", in("missing"), Uploads.log(folder).toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).startsWith("casebook: error: ").contains("missing");
        assertThat(ran.lines()).hasSize(3);
    }

    @Test
    void shouldSayThatThereAreNoEventsWhereNothingCouldBeRead() throws IOException {
        var ran = Ran.run("events", write("empty.log", new byte[0]));

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("nothing in the upload could be read");
    }

    @Test
    void shouldFailWhereTheNamedStoreCannotBeWritten() throws IOException {
        write("store", "a file".getBytes(StandardCharsets.UTF_8));

        var ran = analyze("--store", in("store"), Uploads.log(folder).toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("casebook: error: not kept in history: ");
        assertThat(ran.out()).contains("3 events").doesNotContain("kept in history");
        assertThat(folder.resolve("a.html")).exists();
    }

    @Test
    void shouldReadAnUploadOnceThatIsGivenTwice() throws IOException {
        var upload = Uploads.log(folder);
        var again = folder.resolve(".").resolve("messages").toString();

        var ran = analyze("--no-store", upload.toString(), again);

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).startsWith("casebook: warning: ").contains("given twice");
        assertThat(ran.out()).contains("3 events of 1 artifact");
    }

    @Test
    void shouldRefuseTwoReportsOnStandardOutput() throws IOException {
        var ran = Ran.run("analyze", "-o", "-", "--json", "-", Uploads.log(folder).toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("standard output");
        assertThat(ran.bytes()).isEmpty();
    }

    @Test
    void shouldRefuseTwoReportsInOneFile() throws IOException {
        var ran = analyze("--json", in("a.html"), Uploads.log(folder).toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("a.html");
    }

    @Test
    void shouldRefuseAStoreTogetherWithNone() throws IOException {
        var ran = analyze("--no-store", "--store", in("store"), Uploads.log(folder).toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("--store and --no-store");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"search x", "incidents list", "incidents verify"})
    void shouldSayThatThereIsNoStoreYet(String command) {
        var arguments = Stream.of((command + " --store").split(" ", -1));
        var ran = Ran.run(Stream.concat(arguments, Stream.of(in("none"))).toArray(String[]::new));

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).contains("there is no store at " + in("none") + " yet");
        assertThat(ran.out()).doesNotContain("whole");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void shouldEndWithAStatusOfItsOwnWhereAStoreIsDamaged() throws IOException {
        assertThat(analyze("--store", in("store"), Uploads.log(folder).toString()).status())
                .isZero();
        try (var files = Files.list(folder.resolve("store/index"))) {
            for (var file : files.filter(it -> !it.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        var ran = Ran.run("incidents", "verify", "--store", in("store"));

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).isNotEmpty();
        assertThat(ran.out()).doesNotContain("whole");
    }
}
