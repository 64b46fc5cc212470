package io.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The command line as a whole, and the commands that need no upload.
class MainTest {
    static List<String> commands() {
        return Main.commandLine().getSubcommands().keySet().stream()
                .filter(name -> !name.equals("generate-completion"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldShowAnExampleInTheHelpOfEveryCommand(String command) {
        var ran = Ran.run(command, "--help");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("Example").contains("  casebook " + command);
    }

    @Test
    void shouldShowAnExampleInItsHelp() {
        assertThat(Ran.run("--help").out()).contains("casebook analyze sosreport");
    }

    @Test
    void shouldTellItsVersionAndTheJdk() {
        var ran = Ran.run("--version");

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .startsWith("casebook ")
                .containsPattern("(?m)^build [0-9a-fTZ:-]+")
                .contains("JDK 25");
    }

    @Test
    void shouldSuggestTheOptionThatWasMeant() {
        var ran = Ran.run("analyze", "--marcdown", "x");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("--markdown").contains("Try: casebook analyze --help");
    }

    @Test
    void shouldSuggestTheCommandThatWasMeant() {
        var ran = Ran.run("analyse", "x");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("analyze");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "analyze", "events", "search", "signatures show"})
    void shouldSayWhatIsMissing(String arguments) {
        var ran = Ran.run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("casebook: ").contains("--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "event"})
    void shouldPrintSchemas(String kind) {
        var ran = Ran.run("schema", kind);

        assertThat(ran.status()).isZero();
        assertThat(new ObjectMapper().readTree(ran.out()).get("$schema").asString())
                .contains("2020-12");
    }

    @Test
    void shouldListSignaturesAndShowOne() {
        assertThat(Ran.run("signatures").out()).contains("hrtimer-interrupt-took");
        assertThat(Ran.run("signatures", "show", "hrtimer-interrupt-took").out())
                .contains("id: hrtimer-interrupt-took")
                .contains("tests:");
    }

    @Test
    void shouldSayThatThereIsNoSuchSignature() {
        var ran = Ran.run("signatures", "show", "no-such");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("no signature no-such");
    }

    @Test
    void shouldTellFileLineAndColumnOfAnErrorInAPack(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "id: mine\ntitel: A typing mistake\n");

        var ran = Ran.run("signatures", "check", folder.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).containsPattern("mine\\.yaml:2:1: .*titel");
        assertThat(ran.out()).contains("1 signatures");
    }

    @Test
    void shouldSayThatThereIsNoSuchPack(@TempDir Path folder) {
        var ran = Ran.run("signatures", "check", folder.resolve("none").toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no ");
    }
}
