package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.qemu.QemuDomainLog;
import io.casebook.model.ArtifactPath;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class QemuDomainLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new QemuDomainLog();
    }

    private static int likelihood(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new QemuDomainLog()
                .likelihood(new ArtifactHead(new ArtifactPath("unnamed"), bytes, true));
    }

    @Test
    void shouldLeaveTheVariablesOfAnyProcess() {
        assertThat(likelihood("PATH=(custom, no user)\nLANG=C.UTF-8\n")).isZero();
        assertThat(likelihood("LC_ALL=C\nPATH=/usr/bin\nHOME=/var/lib/libvirt\n")).isZero();
    }

    @Test
    void shouldTakeVariablesBeforeAnEmulator() {
        assertThat(likelihood("LC_ALL=C PATH=/bin /usr/libexec/qemu-kvm -S -M pc\n")).isPositive();
        assertThat(likelihood("LC_ALL=C \\\nPATH=/bin \\\n/usr/bin/kvm \\\n-S\n")).isPositive();
    }
}
