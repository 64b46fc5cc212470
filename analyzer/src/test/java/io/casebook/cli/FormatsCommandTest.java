package io.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.app.FormatCatalogue;

import org.junit.jupiter.api.Test;

class FormatsCommandTest {
    @Test
    void shouldListEveryFormat() {
        var ran = Ran.run("formats");
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).hasSameSizeAs(FormatCatalogue.list());
        assertThat(ran.out()).contains("syslog", "lscpu", "systemd-journal");
    }

    @Test
    void shouldShowAFormatWithASampleAndItsFacts() {
        var ran = Ran.run("formats", "show", "lscpu");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("Architecture:", "host.virtualization");
    }

    @Test
    void shouldShowWhatIsSampledOverTime() {
        assertThat(Ran.run("formats", "show", "sar").out())
                .contains("samples over time", "host.cpu.iowait %", "host.disk.util %");
        assertThat(Ran.run("formats").out())
                .containsPattern("(?m)^sar .* \\d+ kinds of samples$")
                .doesNotContain(" 1 kinds ");
    }

    @Test
    void shouldSayThatThereIsNoSuchFormat() {
        var ran = Ran.run("formats", "show", "lscpuu");
        assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ran.err()).contains("no format lscpuu");
    }

    @Test
    void shouldHaveASampleOfEveryFormat() {
        assertThat(FormatCatalogue.list())
                .allSatisfy(entry -> assertThat(entry.sample()).as(entry.id()).isNotBlank());
    }
}
