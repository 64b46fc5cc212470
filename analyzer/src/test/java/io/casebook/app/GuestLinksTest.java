package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;
import io.casebook.model.Evidence;
import io.casebook.model.Fact;
import io.casebook.model.GuestLink;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;

class GuestLinksTest {
    private static final ArtifactPath DOMAIN_LOG = new ArtifactPath("sc7/libvirt/qemu/vm113.log");
    private static final ArtifactPath DMIDECODE = new ArtifactPath("web01/dmidecode");
    private static final Map<ArtifactPath, String> HOSTS =
            Map.of(DOMAIN_LOG, "sc7", DMIDECODE, "web01");
    private static final String UUID = "1f8e6bd2-5d3c-4c1f-9a77-0d4a2f6f3c11";

    private static Fact fact(ArtifactPath path, Subject subject, String key, String value) {
        return new Fact(
                subject, key, value, "", new Evidence(new SourceSpan(path, 0, 1, 1, 1), ""));
    }

    private static Fact guest(String name, String key, String value) {
        return fact(DOMAIN_LOG, Subject.guest(name), key, value);
    }

    private static Fact machine(String key, String value) {
        return fact(DMIDECODE, Subject.host("web01"), key, value);
    }

    private static Map<String, GuestLink> links(Fact... facts) {
        return found(facts).links();
    }

    private static GuestLinks.Found found(Fact... facts) {
        return GuestLinks.find(List.of(facts), HOSTS, new GuestStays(List.of(), _ -> ""));
    }

    @Test
    void shouldJoinAMachineWithTheGuestOfTheSameUuidWhateverItsCase() {
        var links =
                links(
                        guest("vm113", "guest.uuid", UUID),
                        machine("system.uuid", UUID.toUpperCase(Locale.ROOT)));
        assertThat(links).containsOnlyKeys("web01");
        var link = links.values().iterator().next();
        assertThat(link.guest()).isEqualTo("vm113");
        assertThat(link.hypervisor()).isEqualTo("sc7");
        assertThat(link.grounds())
                .singleElement()
                .satisfies(
                        ground -> {
                            assertThat(ground.what()).isEqualTo("UUID");
                            assertThat(ground.inGuest().span().artifact()).isEqualTo(DMIDECODE);
                            assertThat(ground.onHypervisor().span().artifact())
                                    .isEqualTo(DOMAIN_LOG);
                        });
    }

    @Test
    void shouldJoinByAMacAddressAmongTheProperties() {
        var links =
                links(
                        guest(
                                "vm113",
                                "device.net0",
                                "virtio-net-pci netdev=h mac=52:54:00:A1:b2:c3"),
                        machine("network.mac", "00:00:00:00:00:00 52:54:00:a1:b2:c3"));
        assertThat(links).containsOnlyKeys("web01");
    }

    @Test
    void shouldTellAnAddressButJoinNothingByItAlone() {
        var address = guest("vm113", "guest.address", "10.0.0.5");
        var own = machine("network.address", "127.0.0.1/8 10.0.0.5/24");
        assertThat(links(address, own)).isEmpty();
        var both =
                links(
                        address,
                        own,
                        guest("vm113", "guest.uuid", UUID),
                        machine("system.uuid", UUID));
        assertThat(both.values().iterator().next().grounds())
                .extracting(GuestLink.Ground::what)
                .containsExactly("UUID", "IP address");
    }

    @Test
    void shouldNotChooseBetweenTwoGuestsWithTheSameUuid() {
        assertThat(
                        links(
                                guest("vm1", "guest.uuid", UUID),
                                guest("vm2", "guest.uuid", UUID),
                                machine("system.uuid", UUID)))
                .isEmpty();
    }

    @Test
    void shouldNotTakeAHypervisorForItsOwnGuest() {
        var own = fact(DOMAIN_LOG, Subject.host("sc7"), "system.uuid", UUID);
        assertThat(links(guest("vm1", "guest.uuid", UUID), own)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"52:54:00:12:34:56", "ff:ff:ff:ff:ff:ff", "02:42:ac:11:00:02"})
    void shouldJoinNothingByAnAddressThatManyMachinesHave(String address) {
        assertThat(links(guest("vm1", "guest.mac", address), machine("network.mac", address)))
                .isEmpty();
    }

    @Test
    void shouldJoinNothingByAnAddressThatTwoGuestsHave() {
        var address = "52:54:00:a1:b2:c3";
        assertThat(
                        links(
                                guest("vm1", "guest.mac", address),
                                guest("vm2", "guest.mac", address),
                                machine("network.mac", address)))
                .isEmpty();
    }

    @Test
    void shouldSayWhatContradictsTheGuestOfTheSameName() {
        var found =
                found(
                        guest("web01", "guest.uuid", UUID),
                        machine("system.uuid", "4c4c4544-0044-4810-8031-b4c04f333333"));
        assertThat(found.links()).isEmpty();
        assertThat(found.diagnostics())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.code()).isEqualTo("guest-contradicted");
                            assertThat(it.detail())
                                    .contains("the guest 'web01' of sc7", "same name", UUID);
                        });
    }

    @Test
    void shouldSayThatNothingButTheNameIsTheSame() {
        assertThat(found(guest("web01", "guest.uuid", UUID)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("guest-name-only");
    }
}
