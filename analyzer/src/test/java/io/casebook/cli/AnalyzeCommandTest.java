package io.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.casebook.app.Documents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The main job, end to end.
class AnalyzeCommandTest {
    private static final Path CASES = Path.of("..", "corpus", "cases");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir private Path folder = Path.of("");

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    /// Analyses, keeps nothing, and gives the report for programs.
    private static JsonNode report(String... uploads) {
        var ran = analyze(new byte[0], uploads);
        assertThat(ran.status()).as(ran.err()).isZero();
        return MAPPER.readTree(ran.document());
    }

    private static Ran analyze(byte[] input, String... uploads) {
        var arguments = new String[uploads.length + 6];
        System.arraycopy(
                new String[] {"analyze", "--no-store", "-o", nowhere(), "--json", "-"},
                0,
                arguments,
                0,
                6);
        System.arraycopy(uploads, 0, arguments, 6, uploads.length);
        return Ran.with(input, arguments);
    }

    private static String nowhere() {
        return Path.of("target", "analyze-command-test.html").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kvm-guest-softirq-jitter", "windows7-guest-freeze"})
    void shouldWriteAReportThatKeepsToTheSchema(String name) {
        var upload = CASES.resolve(name).resolve("upload").toString();
        var ran = analyze(new byte[0], upload);
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Documents.schema(Documents.Kind.REPORT));

        assertThat(ran.status()).isZero();
        assertThat(schema.validate(ran.document(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void shouldWriteAllThreeReportsAndKeepTheIncident() throws IOException {
        var upload = Uploads.log(folder).toString();

        var ran =
                Ran.run(
                        "analyze",
                        upload,
                        "-o",
                        in("a.html"),
                        "--json",
                        in("a.json"),
                        "--markdown",
                        in("a.md"),
                        "--store",
                        in("store"));

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("3 events of 1 artifact in")
                .contains("report: " + in("a.html") + ", " + in("a.json") + ", " + in("a.md"))
                .contains("kept in history");
        assertThat(folder.resolve("a.html")).content().startsWith("<!doctype html>");
        assertThat(folder.resolve("a.md")).content().startsWith("#");
        assertThat(MAPPER.readTree(folder.resolve("a.json").toFile()).at("/summary/events").asInt())
                .isEqualTo(3);
        assertThat(Ran.run("incidents", "list", "--store", in("store")).out()).contains("3 events");
    }

    @Test
    void shouldWriteThePageToStandardOutputAndNothingElse() throws IOException {
        var ran = Ran.run("analyze", "--no-store", "-o", "-", Uploads.log(folder).toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.document()).startsWith("<!doctype html>").endsWith("</html>\n");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void shouldPrintNothingWhenQuiet() throws IOException {
        var ran =
                Ran.run(
                        "analyze",
                        "--quiet",
                        "--no-store",
                        "-o",
                        in("a.html"),
                        Uploads.log(folder).toString());

        assertThat(ran).isEqualTo(new Ran(0, "", "", ran.bytes()));
        assertThat(ran.bytes()).isEmpty();
    }

    @Test
    void shouldNameAnUploadThatCannotBeReadAndSayWhatToDo() {
        var ran = Ran.run("analyze", "--no-store", "-o", in("a.html"), in("missing.tar.gz"));

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).startsWith("casebook: ").contains("missing.tar.gz");
        assertThat(ran.err().lines()).as("no stack trace").hasSizeLessThan(3);
        assertThat(folder.resolve("a.html")).doesNotExist();
    }

    @Test
    void shouldFailOnAFindingAsGraveAsAsked() {
        var upload = CASES.resolve("windows7-guest-freeze").resolve("upload").toString();

        assertThat(
                        Ran.run(
                                        "analyze",
                                        "--quiet",
                                        "--no-store",
                                        "-o",
                                        in("a.html"),
                                        "--fail-on",
                                        "critical",
                                        upload)
                                .status())
                .isEqualTo(4);
    }

    @Test
    void shouldNotFailWhereNothingIsThatGrave() throws IOException {
        var upload = Files.writeString(folder.resolve("messages"), "Mar  1 00:00:00 a b: c\n");

        assertThat(
                        Ran.run(
                                        "analyze",
                                        "--quiet",
                                        "--no-store",
                                        "-o",
                                        in("a.html"),
                                        "--fail-on",
                                        "info",
                                        upload.toString())
                                .status())
                .isZero();
    }

    @Test
    void shouldSayWhereItCannotWrite() throws IOException {
        var upload = Uploads.log(folder).toString();

        var ran = Ran.run("analyze", "--no-store", "-o", in("no/such/a.html"), upload);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("cannot write").contains("there is no folder");
    }

    @Test
    void shouldRefuseAZoneThatIsNone() throws IOException {
        var ran = Ran.run("analyze", "--zone", "Mars/Base", Uploads.log(folder).toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("--zone Mars/Base is no zone").contains("Europe/Berlin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "99999", "999999999"})
    void shouldRefuseAYearInWhichNoLogWasWritten(String year) throws IOException {
        var ran = Ran.run("analyze", "--no-store", "--year", year, Uploads.log(folder).toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("--year " + year);
    }

    @Test
    void shouldAnalyseWhatIsLeftOfAnArchiveThatIsCutAndTellSo() throws IOException {
        var whole = Uploads.tarGz("var/log/messages", Uploads.manyLines("web1", 5000));
        var upload = write("cut.tar.gz", Uploads.half(whole));

        var report = report(upload);

        assertThat(report.at("/summary/events").asInt()).isBetween(1500, 4000);
        assertThat(report.at("/diagnostics").toString())
                .contains("archive-truncated")
                .containsPattern("at byte \\d+");
    }

    @Test
    void shouldMakeOneIncidentOfTwoUploads() throws IOException {
        var one = write("one.tar.gz", Uploads.tarGz("messages", Uploads.manyLines("web1", 10)));
        var two = write("two.tar.gz", Uploads.tarGz("messages", Uploads.manyLines("db2", 20)));

        var report = report(one, two);

        assertThat(report.at("/summary/events").asInt()).isEqualTo(30);
        assertThat(report.at("/artifacts").size()).isEqualTo(2);
        assertThat(report.at("/hosts").findValuesAsString("name")).contains("web1", "db2");
    }

    @Test
    void shouldReadStandardInput() throws IOException {
        var ran = analyze(Uploads.tarGz("var/log/messages", Uploads.manyLines("web1", 12)), "-");

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(MAPPER.readTree(ran.document()).at("/summary/events").asInt()).isEqualTo(12);
    }

    @Test
    void shouldReadADebuggersTextInUtf16FromAZip() throws IOException {
        var text =
                Files.readString(CASES.resolve("windows7-guest-freeze/upload/vm113/analyze.txt"));
        var utf16 = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
        var upload = write("memory.zip", Uploads.zip("vm113/analyze.txt", utf16));

        var report = report(upload);

        assertThat(report.at("/crashes/0/title").asString())
                .isEqualTo("CLOCK_WATCHDOG_TIMEOUT (0x101)");
        assertThat(report.at("/artifacts/0/charset").asString()).startsWith("UTF-16");
    }
}
