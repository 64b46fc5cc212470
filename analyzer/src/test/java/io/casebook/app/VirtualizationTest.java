package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Evidence;
import io.casebook.model.Fact;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.junit.jupiter.api.Test;

class VirtualizationTest {
    private final Virtualization machine = new Virtualization();

    private void state(String key, String value) {
        var span = new SourceSpan(new ArtifactPath("dmidecode"), 0, 1, 1, 1);
        machine.note(new Fact(Subject.host("kvm7"), key, value, "", new Evidence(span, "")));
    }

    @Test
    void shouldBelieveAMachineThatNothingContradicts() {
        state("virtualization", "none");
        state("system.vendor", "Dell Inc.");
        state("pci.virtio-devices", "0");
        assertThat(machine.role()).isEqualTo("bare metal");
        assertThat(machine.contradiction()).isEmpty();
    }

    @Test
    void shouldClaimNothingWhereTheFirmwareIsThatOfAVirtualMachine() {
        state("virtualization", "none");
        state("system.product", "KVM");
        state("bios.vendor", "SeaBIOS");
        state("pci.virtio-devices", "1");
        assertThat(machine.role()).isNull();
        assertThat(machine.contradiction())
                .containsExactly(
                        "bios.vendor SeaBIOS", "pci.virtio-devices 1", "system.product KVM");
    }

    @Test
    void shouldClaimNothingWhereTwoWordsContradict() {
        state("virtualization", "none");
        state("virtualization", "kvm");
        assertThat(machine.role()).isNull();
    }

    @Test
    void shouldCallAGuestSo() {
        state("virtualization", "kvm");
        state("bios.vendor", "SeaBIOS");
        assertThat(machine.role()).isEqualTo("guest");
    }
}
