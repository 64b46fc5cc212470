package io.casebook.format.command.guest;

import io.casebook.format.command.Amounts;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/// What a definition says about the guest as a whole, under the keys that the facts of a QEMU
/// command line have.
final class DomainFacts {
    private static final Map<String, String> ACCELERATORS = Map.of("kvm", "kvm", "qemu", "tcg");

    private DomainFacts() {}

    /// Pushes all that is known.
    ///
    /// @param root the domain, or the daemon's state of it
    static void push(Element root, Element domain, GuestStatements facts) {
        facts.add("guest.state", root.attribute("state"), root);
        facts.add("guest.pid", root.attribute("pid"), root);
        addText("guest.name", domain.at("name"), facts);
        addText("guest.uuid", domain.at("uuid"), facts);
        addText("qemu.binary", domain.at("devices/emulator"), facts);
        addText("guest.on-crash", domain.at("on_crash"), facts);
        facts.add(
                "machine.accel",
                ACCELERATORS.get(domain.attributes().getOrDefault("type", "")),
                domain);
        var type = domain.at("os/type");
        facts.add("machine.type", type == null ? null : type.attribute("machine"), type);
        addMemory("memory.bytes", domain.at("memory"), facts);
        addMemory("memory.maximum.bytes", domain.at("maxMemory"), facts);
        DomainCpuFacts.push(domain, facts);
        DomainClockFacts.push(domain, facts);
        DomainDeviceFacts.push(domain, facts);
    }

    private static void addText(String key, @Nullable Element element, GuestStatements facts) {
        facts.add(key, element == null ? null : element.text(), element);
    }

    private static void addMemory(String key, @Nullable Element element, GuestStatements facts) {
        if (element != null) {
            var unit = unit(element.attributes().getOrDefault("unit", "KiB"));
            facts.add(key, Amounts.scaled(element.text(), unit), "bytes", element);
        }
    }

    /// The bytes of a unit as libvirt names it (src/util/virutil.c, virScaleInteger): `KiB` and `k`
    /// are 1024, `KB` is 1000.
    private static long unit(String name) {
        var power = "bkmgtpe".indexOf(name.substring(0, 1).toLowerCase(Locale.ROOT));
        var decimal = name.length() == 2 && name.endsWith("B");
        return (long) Math.pow(decimal ? 1000 : 1024, Math.max(0, power));
    }
}
