package io.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Signatures of a support team's own, kept in a folder.
class SignaturePacksTest {

    @TempDir private Path folder = Path.of("");
    private Path pack = Path.of("");

    @BeforeEach
    void write() throws IOException {
        pack = BillingPack.in(folder).path();
    }

    private void sign(String id) throws IOException {
        Files.writeString(pack.resolve(id + ".yaml"), BillingPack.signature(id));
    }

    private Path log() {
        return new BillingPack(folder).log();
    }

    private JsonNode report() {
        return new BillingPack(folder).report(pack);
    }

    @Test
    void shouldFindWhatAPackKnows() throws IOException {
        sign("billing-database-gone");
        Files.writeString(pack.resolve("pack.yaml"), "name: billing\nversion: 2.1\n");

        var report = report();

        assertThat(report.at("/findings/0/signature").asString())
                .isEqualTo("billing-database-gone");
        assertThat(report.at("/findings/0/pack").asString()).isEqualTo("billing");
        assertThat(report.at("/findings/0/explanation").asString())
                .isEqualTo("orders was gone on db1.");
        assertThat(report.at("/packs/0/name").asString()).isEqualTo("casebook");
        assertThat(report.at("/packs/1/version").asString()).isEqualTo("2.1");
        assertThat(report.at("/packs/1/signatures").asInt()).isEqualTo(1);
    }

    @Test
    void shouldLetAPackReplaceASignatureOfTheProgram() throws IOException {
        sign("soft-lockup");

        assertThat(report().at("/findings/0/title").asString())
                .isEqualTo("The billing service lost its database");
        var shown = Ran.run("signatures", "show", "soft-lockup", "--signatures", pack.toString());
        assertThat(shown.out()).contains("the handbook of billing");
        var listed = Ran.run("signatures", "list", "--signatures", pack.toString());
        assertThat(listed.out().lines().filter(line -> line.startsWith("soft-lockup ")))
                .singleElement()
                .asString()
                .contains("The billing service lost its database");
    }

    @Test
    void shouldGoOnWithoutABrokenSignatureAndTellOfIt() throws IOException {
        sign("billing-database-gone");
        Files.writeString(
                pack.resolve("broken.yaml"),
                BillingPack.signature("broken").replace("cause", "couse"));

        var report = report();

        assertThat(report.at("/findings/0/signature").asString())
                .isEqualTo("billing-database-gone");
        assertThat(report.at("/diagnostics").valueStream().map(JsonNode::toString))
                .anySatisfy(it -> assertThat(it).contains("broken.yaml", "did you mean 'cause'?"));
    }

    @Test
    void shouldCheckAPackWithItsTests() throws IOException {
        sign("billing-database-gone");
        var sound = Ran.run("signatures", "check", pack.toString());
        assertThat(sound.status()).isEqualTo(ExitStatus.ANALYSED);
        assertThat(sound.out()).contains("1 signatures, 2 tests, 0 problems, 0 notes");

        Files.writeString(pack.resolve("pack.yaml"), "name: billing\nverzion: 1\n");
        var unsound = Ran.run("signatures", "check", pack.toString());
        assertThat(unsound.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unsound.err()).contains("pack.yaml:2:1", "did you mean 'version'?");
    }

    @Test
    void shouldNoteSignaturesThatNothingTellsApart() throws IOException {
        sign("billing-database-gone");
        sign("billing-database-lost");

        var ran = Ran.run("signatures", "check", pack.toString());

        assertThat(ran.status()).isEqualTo(ExitStatus.ANALYSED);
        assertThat(ran.out())
                .contains("no sample tells 'billing-database-gone' from 'billing-database-lost'")
                .contains("looks for the same as 'billing-database-lost'")
                .contains("2 signatures, 4 tests, 0 problems, 2 notes");
    }

    @Test
    void shouldNoteATextThatHoldsForWhateverAnotherLooksFor() throws IOException {
        sign("billing-database-gone");
        Files.writeString(
                pack.resolve("billing.yaml"),
                BillingPack.signature("billing")
                        .replace("billing: database {name:word} is gone", "billing: data")
                        .replace("{name} was", "It was"));

        assertThat(Ran.run("signatures", "check", pack.toString()).out())
                .contains("matches whatever 'billing-database-gone' matches: billing: data");
    }

    @Test
    void shouldPublishAPackWithThoseOfTheProgram() throws IOException {
        sign("billing-database-gone");
        var site = folder.resolve("site");

        var ran = Ran.run("signatures", "pages", site.toString(), "--signatures", pack.toString());

        assertThat(ran.status()).as(ran.err()).isEqualTo(ExitStatus.ANALYSED);
        assertThat(site.resolve("index.html")).content().contains("billing-database-gone.html");
        assertThat(site.resolve("billing-database-gone.html"))
                .content()
                .contains("the handbook of billing", "pack pack", "database orders is back");
        assertThat(site.resolve("soft-lockup.html")).exists();
    }

    @Test
    void shouldPublishMarkdownAndTellOfABrokenSignature() throws IOException {
        Files.writeString(
                pack.resolve("broken.yaml"),
                BillingPack.signature("broken").replace("cause", "couse"));
        sign("billing-database-gone");
        var site = folder.resolve("site");

        var ran =
                Ran.run(
                        "signatures",
                        "pages",
                        "--markdown",
                        site.toString(),
                        "--signatures",
                        pack.toString());

        assertThat(ran.err()).contains("broken.yaml", "did you mean 'cause'?");
        assertThat(site.resolve("signatures.md"))
                .content()
                .contains("[billing-database-gone](signatures/own.md#billing-database-gone)");
        assertThat(site.resolve("signatures/own.md"))
                .content()
                .containsSubsequence("## billing-database-gone", "orders is gone", "**Remedy:**");
    }

    @Test
    void shouldNotPublishInAFile() {
        var ran = Ran.run("signatures", "pages", log().toString());

        assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ran.err()).contains("is no folder");
    }

    @Test
    void shouldTellWhatLookingForASignatureCosts() throws IOException {
        sign("billing-database-gone");

        assertThat(Ran.run("signatures", "check", pack.toString(), "--costs").out())
                .containsPattern("billing-database-gone +[0-9.]+ +[0-9.]+ +18\n");
    }

    @Test
    void shouldRefuseAFolderThatIsNotThere() {
        var ran =
                Ran.with(
                        new byte[0],
                        "analyze",
                        "--signatures",
                        folder.resolve("nowhere").toString(),
                        log().toString());

        assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ran.err()).contains("nowhere", "CASEBOOK_SIGNATURES");
    }

    @Test
    void shouldTakeTheOptionOnEitherSideOfTheCommand() throws IOException {
        sign("billing-database-gone");
        var before = List.of("signatures", "--signatures", pack.toString());

        var listed = Ran.run("signatures", "--signatures", pack.toString(), "list");
        var bare = Ran.run(before.toArray(String[]::new));
        var shown =
                Ran.run(
                        "signatures",
                        "--signatures",
                        pack.toString(),
                        "show",
                        "billing-database-gone");

        assertThat(listed.out()).contains("billing-database-gone");
        assertThat(bare.out()).contains("billing-database-gone");
        assertThat(shown.out()).contains("the handbook of billing");
    }

    @Test
    void shouldTellWhichSignatureWasProbablyMeant() {
        assertThat(Ran.run("signatures", "show", "oom-globl").err())
                .contains("no signature oom-globl; did you mean 'oom-global'?");
        assertThat(Ran.run("signatures", "show", "nothing-of-that-kind").err())
                .contains("see: casebook signatures list");
    }

    @Test
    void shouldTakeFoldersFromTheEnvironment() throws IOException {
        var other = Files.createDirectory(folder.resolve("other"));
        var variable = Map.of("CASEBOOK_SIGNATURES", pack + File.pathSeparator + other);

        assertThat(new PackOption(variable).folders()).containsExactly(pack, other);
        assertThat(new PackOption(Map.of()).folders()).isEmpty();
        assertThatThrownBy(
                        () -> new PackOption(Map.of("CASEBOOK_SIGNATURES", "/nowhere")).folders())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("/nowhere");
    }

    @Test
    void shouldNoteNamesOfFactsThatLookMisspelled() throws IOException {
        var detect = "detect: { much: { fact: host.cpu.cuont, at-least: 2 }, lost:";
        var confidence = "condition: lost\nconfidence: [{ when: much, add: 0, because: x }]\n";
        var text = BillingPack.signature("billing").replace("detect: { lost:", detect);
        Files.writeString(
                pack.resolve("billing.yaml"), text.replace("condition: lost\n", confidence));

        var ran = Ran.run("signatures", "check", pack.toString());

        assertThat(ran.status()).as(ran.err()).isEqualTo(ExitStatus.ANALYSED);
        assertThat(ran.out()).contains("the fact 'host.cpu.cuont'; did you mean 'host.cpu.count'?");
    }

    @Test
    void shouldNoteCountsThatAreNotReached() throws IOException {
        var limits = "condition: count(lost) >= 20\nlimits: { lost: at most 10 per boot }\n";
        Files.writeString(
                pack.resolve("billing.yaml"),
                BillingPack.signature("billing").replace("condition: lost\n", limits));

        assertThat(Ran.run("signatures", "check", pack.toString()).out())
                .contains("counts 20 of 'lost', which is written at most 10 times per boot");
    }

    @Test
    void shouldTellASelectionThatNothingUses() throws IOException {
        var text = BillingPack.signature("billing-database-gone");
        Files.writeString(
                pack.resolve("billing.yaml"),
                text.replace("detect: { lost:", "detect: { much: { message: more }, lost:"));

        var ran = Ran.run("signatures", "check", pack.toString());

        assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ran.err()).contains(":6:17: neither the condition nor a 'when' uses 'much'");
        assertThat(report().at("/findings/0/signature").asString())
                .isEqualTo("billing-database-gone");
    }

    @Test
    void shouldCompareAllTextsOfTwoSignatures() throws IOException {
        var text = BillingPack.signature("billing").replace("{name} was", "It was");
        sign("billing-database-gone");
        Files.writeString(
                pack.resolve("billing.yaml"),
                text.replace(
                        "\"billing: database {name:word} is gone\"",
                        "[\"something else\", \"billing: data\"]"));

        assertThat(Ran.run("signatures", "check", pack.toString()).out())
                .contains("matches whatever 'billing-database-gone' matches: billing: data");
    }
}
