package io.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Whatever stands in a pack: a check tells it with its place, and an analysis goes on without it.
class BrokenPacksTest {

    @TempDir private Path folder = Path.of("");
    private Path pack = Path.of("");

    @BeforeEach
    void write() throws IOException {
        pack = BillingPack.in(folder).path();
        Files.writeString(pack.resolve("sound.yaml"), BillingPack.signature("billing-gone"));
    }

    private static Ran check(Path... packs) {
        var arguments = new ArrayList<>(List.of("signatures", "check"));
        List.of(packs).forEach(it -> arguments.add(it.toString()));
        return Ran.run(arguments.toArray(String[]::new));
    }

    private JsonNode analyze(Path... packs) {
        return new BillingPack(folder).report(packs);
    }

    /// The check tells it, the analysis tells it and finds what the other file of the pack knows.
    private void shouldTell(String problem) {
        var checked = check(pack);
        assertThat(checked.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(checked.err()).contains(problem);
        var report = analyze(pack);
        assertThat(report.at("/findings/0/signature").asString()).isEqualTo("billing-gone");
        assertThat(report.at("/diagnostics").toString()).contains(problem);
    }

    @Test
    void shouldTellWhereAFileIsNoText() throws IOException {
        var bytes = "id: x\ntitle: J_rgen\n".getBytes(StandardCharsets.US_ASCII);
        bytes[14] = (byte) 0xfc;
        Files.write(pack.resolve("latin.yaml"), bytes);
        Files.write(pack.resolve("zeros.yaml"), new byte[64]);

        shouldTell("latin.yaml:2:9: this is no text in UTF-8");
        shouldTell("zeros.yaml:1:1: no YAML");
    }

    @Test
    void shouldTellWhatIsNestedTooDeep() throws IOException {
        Files.writeString(pack.resolve("deep.yaml"), "[".repeat(100_000));
        Files.writeString(pack.resolve("list.yaml"), "- ".repeat(100_000));

        shouldTell("deep.yaml:1:33: no YAML: nested more than 32 deep");
        shouldTell("list.yaml:1:65: no YAML: nested more than 32 deep");
    }

    @Test
    void shouldTellWhatRefersBackTooOften() throws IOException {
        Files.writeString(pack.resolve("bomb.yaml"), "id: &a x\ntitle: [" + "*a,".repeat(200));

        shouldTell("bomb.yaml:2:309: no YAML: more than 100 aliases");
    }

    @Test
    void shouldNotReadWhatIsTooLarge() throws IOException {
        try (var file = new RandomAccessFile(pack.resolve("large.yaml").toFile(), "rw")) {
            file.setLength(3L << 30);
        }

        shouldTell("large.yaml:1:1: a file of a pack may have 1 MiB");
    }

    @Test
    void shouldNotFollowLinksOutOfThePack() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "root:*:20228:0:99999:7:::\n");
        Files.createSymbolicLink(pack.resolve("secret.yaml"), secret);
        Files.createSymbolicLink(pack.resolve("lost.yaml"), folder.resolve("nowhere"));

        shouldTell("secret.yaml:1:1: a link that leads out of the pack");
        shouldTell("lost.yaml:1:1: a link that leads nowhere");
        assertThat(analyze(pack).toString()).doesNotContain("20228");
    }

    @Test
    void shouldQuoteNothingOfWhatIsNoSignature() throws IOException {
        Files.writeString(pack.resolve("other.yaml"), "root:*:20228:0:99999:7:::\nbin: 1\n");
        Files.writeString(pack.resolve("pack.yaml"), "root:*:20229:0:99999:7:::\n");

        shouldTell("other.yaml:1:1: this is no signature: it has none of id, title, detect, cond");
        shouldTell("pack.yaml:1:1: the pack lacks 'name' and 'version'");
        assertThat(analyze(pack).toString()).doesNotContain("20228", "20229");
    }

    @Test
    void shouldShortenWhatItQuotes() throws IOException {
        var key = "secret".repeat(20);
        Files.writeString(pack.resolve("long.yaml"), BillingPack.signature("a") + key + ": 1\n");

        shouldTell("unknown key '" + "secret".repeat(10) + "…'");
        assertThat(analyze(pack).toString()).doesNotContain(key);
    }

    @Test
    void shouldTellAnIdThatAPackHasTwice() throws IOException {
        Files.writeString(pack.resolve("twice.yaml"), BillingPack.signature("billing-gone"));

        shouldTell("twice.yaml:1:5: the id is also that of " + pack.resolve("sound.yaml"));
    }

    @Test
    void shouldTellThatAPackIsEmpty() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(analyze(empty).at("/diagnostics").toString())
                .contains("there is no signature (*.yaml) in the pack");
    }

    @Test
    void shouldReadAPackBehindALink() throws IOException {
        var current = Files.createSymbolicLink(folder.resolve("current"), pack);
        var single = Files.createSymbolicLink(folder.resolve("x.yaml"), pack.resolve("sound.yaml"));

        assertThat(check(current).out()).contains("1 signatures, 2 tests, 0 problems");
        assertThat(check(single).out()).contains("1 signatures, 2 tests, 0 problems");
        assertThat(analyze(current).at("/packs/1/name").asString()).isEqualTo("current");
        assertThat(analyze(current).at("/packs/1/signatures").asInt()).isEqualTo(1);
    }

    @Test
    void shouldPassOverWhatIsHidden() throws IOException {
        var hidden = Files.createDirectories(pack.resolve(".github").resolve("workflows"));
        Files.writeString(hidden.resolve("build.yaml"), "on: push\n");
        Files.writeString(pack.resolve(".draft.yaml"), "id: x\n");

        assertThat(check(pack).out()).contains("1 signatures, 2 tests, 0 problems");
    }

    @Test
    void shouldLetTheLaterPackCountAndTellPacksOfOneNameApart() throws IOException {
        var later = Files.createDirectories(folder.resolve("later").resolve("pack"));
        Files.writeString(
                later.resolve("billing-gone.yaml"),
                BillingPack.signature("billing-gone").replace("severity: high", "severity: low"));

        var report = analyze(pack, later);
        assertThat(report.at("/findings/0/severity").asString()).isEqualTo("low");
        assertThat(report.at("/findings/0/pack").asString()).isEqualTo("pack (2)");
        assertThat(report.at("/packs/1/signatures").asInt()).isZero();
        assertThat(report.at("/packs/2/signatures").asInt()).isEqualTo(1);
        assertThat(analyze(later, pack).at("/findings/0/severity").asString()).isEqualTo("high");
        assertThat(check(pack, later).status()).isEqualTo(ExitStatus.ANALYSED);
    }

    @Test
    void shouldFindWhateverACheckFindsSound() throws IOException {
        var text = BillingPack.signature("billing-gone");
        Files.writeString(
                pack.resolve("sound.yaml"), text.replace("tests:", "\"tests\":").indent(2));

        assertThat(check(pack).status()).isEqualTo(ExitStatus.ANALYSED);
        assertThat(analyze(pack).at("/findings/0/signature").asString()).isEqualTo("billing-gone");

        Files.writeString(pack.resolve("sound.yaml"), text + "\"superseeds\": [x]\n");
        assertThat(check(pack).err()).contains("unknown key 'superseeds'");
        assertThat(analyze(pack).at("/findings")).isEmpty();
    }
}
