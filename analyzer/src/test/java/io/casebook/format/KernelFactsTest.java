package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class KernelFactsTest {
    private static List<String> facts(String message) {
        var facts = new ArrayList<String>();
        var bytes = ("<6>" + message).getBytes(StandardCharsets.UTF_8);
        KernelFacts.read(bytes, 3, bytes.length, new Sink(bytes, facts));
        return facts;
    }

    private record Sink(byte[] bytes, List<String> facts) implements PartialSink {

        @Override
        public void fact(Subject subject, String key, String value, String unit, int from, int to) {
            assertThat(subject).isEqualTo(Subject.host(""));
            assertThat(new String(bytes, from, to - from, StandardCharsets.UTF_8))
                    .as("the evidence holds the value")
                    .contains(key.equals("virtualization") ? "" : value);
            facts.add(key + "=" + value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Linux version 5.10.0-8-amd64 (a@b) (gcc) #1 SMP | kernel.release=5.10.0-8-amd64",
                "Linux version 3.10.0-693.el7.x86_64 | kernel.release=3.10.0-693.el7.x86_64",
                "Hypervisor detected: KVM | virtualization=kvm",
                "Hypervisor detected: VMware | virtualization=vmware",
                "Hypervisor detected: Microsoft Hyper-V | virtualization=hyperv",
                "Hypervisor detected: Microsoft HyperV | virtualization=hyperv",
                "Hypervisor detected: Xen HVM | virtualization=xen",
                "Booting paravirtualized kernel on KVM | virtualization=kvm",
                "Booting paravirtualized kernel on Xen PVH | virtualization=xen"
            })
    void shouldReadTheKernelAndTheHypervisor(String message, String expected) {
        assertThat(facts(message)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DMI: Red Hat KVM, BIOS 0.5.1 01/01/2007 | kvm",
                "DMI: QEMU Standard PC (i440FX + PIIX, 1996), BIOS 1.13 | kvm",
                "DMI: VMware, Inc. VMware Virtual Platform/440BX | vmware",
                "DMI: innotek GmbH VirtualBox/VirtualBox, BIOS VirtualBox | oracle",
                "DMI: Microsoft Corporation Virtual Machine/Virtual Machine | hyperv",
                "DMI: Xen HVM domU, BIOS 4.7 | xen"
            })
    void shouldReadTheHypervisorFromTheNameOfTheMachine(String message, String virtualization) {
        assertThat(facts(message))
                .containsExactly("virtualization=" + virtualization, "dmi=" + message.substring(5));
    }

    @Test
    void shouldKnowTheMachineThatIsNotVirtual() {
        assertThat(facts("DMI: Dell Inc. PowerEdge R740/0923K0, BIOS 2.8.2"))
                .containsExactly("dmi=Dell Inc. PowerEdge R740/0923K0, BIOS 2.8.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "L",
                "Linux version ",
                "Linux version",
                "linux version 5.10",
                "usb: Linux version 5.10",
                "Booting paravirtualized kernel on bare hardware",
                "DMI not present or invalid."
            })
    void shouldReadNothingFromOtherMessages(String message) {
        assertThat(facts(message)).isEmpty();
    }

    @Test
    void shouldNotReadAnEndlessMessage() {
        assertThat(facts("Linux version " + "9".repeat(1 << 20))).isEmpty();
        assertThat(facts("DMI: " + "Q".repeat(1 << 20)).getFirst()).hasSizeLessThan(600);
    }
}
