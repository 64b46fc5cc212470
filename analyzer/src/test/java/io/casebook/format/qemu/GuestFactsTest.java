package io.casebook.format.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.casebook.format.PartialSink;
import io.casebook.model.Subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What command lines say about guests.
class GuestFactsTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void shouldTakeTheLastCpuForTheOneThatCounts() {
        var facts = facts("kvm -name a -cpu SandyBridge,+vmx -m 1 -cpu host,hv_relaxed,kvm=off");
        assertThat(facts)
                .containsEntry("cpu.overridden", "SandyBridge,+vmx")
                .containsEntry("cpu.model", "host")
                .containsEntry("cpu.flags", "hv_relaxed")
                .containsEntry("cpu.flags.disabled", "kvm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hv-relaxed=on,hv_vapic         | hv_relaxed hv_vapic       | ''",
                "+x2apic,-svm                   | x2apic                    | svm",
                "x2apic=off,+x2apic             | x2apic                    | ''",
                "+hle,-hle                      | ''                        | hle",
                "-hle,+hle                      | ''                        | hle",
                "sse4.2=on,sse4-1=yes           | sse4_2 sse4_1             | ''",
                "hv-spinlocks=0x1fff,pku=false  | hv_spinlocks=0x1fff       | pku",
                "hv-vendor-id=KVM Hv            | hv_vendor_id=KVM_Hv       | ''",
            })
    void shouldTellFlagsOnAndOff(String features, String enabled, String disabled) {
        assertThat(facts("kvm -name a -cpu EPYC," + features))
                .containsEntry("cpu.flags", enabled)
                .containsEntry("cpu.flags.disabled", disabled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,sockets=1,cores=2,threads=1         | 2  | sockets=1,cores=2,threads=1",
                "sockets=2,cores=2,threads=2           | 8  | sockets=2,cores=2,threads=2",
                "cpus=3,maxcpus=6                      | 3  | ",
                "maxcpus=6                             | 6  | ",
                "12,sockets=1,dies=2,cores=3,threads=2 | 12 | sockets=1,dies=2,cores=3,threads=2",
                "many                                  |    | ",
                "99999999999999999999                  |    | ",
            })
    void shouldCountProcessors(String smp, String count, String topology) {
        var facts = facts("kvm -name a -smp " + smp);
        assertThat(facts.get("cpu.count")).isEqualTo(count);
        assertThat(facts.get("cpu.topology")).isEqualTo(topology);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3072                                 | 3221225472",
                "size=3145728k                        | 3221225472",
                "1.5G                                 | 1610612736",
                "size=4194304k,slots=16,maxmem=16777216k | 4294967296",
                "4096b                                | 4096",
                "lots                                 | ",
            })
    void shouldTellMemoryInBytes(String memory, String bytes) {
        assertThat(facts("kvm -name a -m " + memory).get("memory.bytes")).isEqualTo(bytes);
    }

    @Test
    void shouldResolveBlockNodesToDrives() {
        assertThat(
                        facts(
                                """
                                qemu-kvm -name a \\
                                -blockdev '{"driver":"file","filename":"/a b.img",\
                                "node-name":"s","aio":"io_uring"}' \\
                                -blockdev '{"node-name":"f","driver":"qcow2","file":"s",\
                                "cache":{"direct":true,"no-flush":false}}'
                                """))
                .containsEntry("drive.0.file", "/a b.img")
                .containsEntry("drive.0.format", "qcow2")
                .containsEntry("drive.0.cache", "none")
                .containsEntry("drive.0.aio", "io_uring")
                .doesNotContainKey("drive.1.file");
    }

    @Test
    void shouldSurviveBlockNodesThatAreBuiltUponEachOther() {
        assertThat(
                        facts(
                                "kvm -name a -blockdev driver=raw,node-name=x,file=y"
                                        + " -blockdev driver=raw,node-name=y,file=z"
                                        + " -blockdev driver=raw,node-name=z,file=y"))
                .containsKey("drive.0.id");
    }

    @Test
    void shouldReadACommaThatIsDoubled() {
        assertThat(facts("kvm -name a -drive file=/a,,b=c.img,format=raw"))
                .containsEntry("drive.0.file", "/a,b=c.img")
                .containsEntry("drive.0.format", "raw");
    }

    @Test
    void shouldKeepBlanksOfAValueThatWasPrintedWithoutQuotes() {
        assertThat(facts("qemu-kvm -name guest=my old vm,debug-threads=on -m 1"))
                .containsEntry("guest.name", "my old vm");
    }

    @Test
    void shouldReadQuotesAsTheShellDoes() {
        assertThat(facts("qemu-kvm -name 'guest=it'\\''s,debug-threads=on' -append '' -m 1"))
                .containsEntry("guest.name", "it's")
                .containsEntry("memory.bytes", "1048576");
    }

    @Test
    void shouldGoOnWithTheNextOptionAfterAnObjectThatWasCut() {
        assertThat(facts("kvm -device {\"driver\":\"e1000\",\"id\": -name b -m 1"))
                .containsEntry("guest.name", "b")
                .containsEntry("device.0", "e1000");
    }

    @Test
    void shouldStateEachFactByItsArgument() {
        var command = "LC_ALL=C /usr/bin/kvm -name b \\\n-cpu 'host,x=\"y z\"' \\\n-m 1";
        var sink = new Facts(command);
        read(command, sink);
        assertThat(sink.stated)
                .containsEntry("guest.name", "-name b")
                .containsEntry("qemu.binary", "/usr/bin/kvm")
                .containsEntry("cpu.model", "-cpu 'host,x=\"y z\"'")
                .containsEntry("memory.bytes", "-m 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qemu-img create -f qcow2 a 1G", "qemu-ga --method=x", "bash -c ls"})
    void shouldTakeOnlyTheEmulatorForAGuest(String command) {
        assertThat(facts(command)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                ",",
                "a=b,",
                "=",
                "'",
                "\"",
                "\\\"",
                "{",
                "{\"a\":",
                "[{",
                "{\"",
                "'{\"a\":[",
                " -a",
                " -machine a=b",
                " -device x,id=y",
                "\\\n",
                "' '",
                "'\\''",
                " a",
                " {",
                ",,",
                "-a{"
            })
    void shouldReadAHostileCommandInLinearTime(String part) {
        var command = "kvm -name a -machine " + part.repeat(MEGABYTE / part.length());
        assertTimeout(Duration.ofSeconds(5), () -> facts(command));
    }

    private static Map<String, String> facts(String command) {
        var sink = new Facts(command);
        read(command, sink);
        return sink.values;
    }

    private static void read(String text, PartialSink sink) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var command = CommandLineReader.read(bytes, 0, bytes.length, sink);
        if (command.startsGuest()) {
            GuestFacts.push(command, sink);
        }
    }

    /// Keeps the last fact of each key.
    private static final class Facts implements PartialSink {
        private final byte[] bytes;
        final Map<String, String> values = new LinkedHashMap<>();
        final Map<String, String> stated = new LinkedHashMap<>();

        Facts(String command) {
            bytes = command.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void fact(Subject subject, String key, String value, String unit, int from, int to) {
            values.put(key, value);
            stated.put(key, new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
    }
}
