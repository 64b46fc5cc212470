package io.casebook.format.command.guest;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/// What a definition says about the guest's devices, each kind numbered in its order.
final class DomainDeviceFacts {
    private final GuestStatements facts;

    private DomainDeviceFacts(GuestStatements facts) {
        this.facts = facts;
    }

    static void push(Element domain, GuestStatements facts) {
        var devices = domain.at("devices");
        if (devices == null) {
            return;
        }
        var pushed = new DomainDeviceFacts(facts);
        pushed.pushDisks(devices.all("disk").toList());
        pushed.pushInterfaces(devices.all("interface").toList());
        pushed.pushHostDevices(devices.all("hostdev").toList());
        var graphics = devices.at("graphics");
        facts.add("display", value(graphics, "type"), graphics);
    }

    private void pushDisks(List<Element> disks) {
        for (var i = 0; i < disks.size(); i++) {
            pushDisk("drive." + i, disks.get(i));
        }
    }

    private void pushDisk(String prefix, Element disk) {
        var source = disk.at("source");
        facts.add(prefix + ".file", source == null ? null : location(source), source);
        var target = disk.at("target");
        facts.add(prefix + ".if", value(target, "bus"), target);
        facts.add(prefix + ".target", value(target, "dev"), target);
        var driver = disk.at("driver");
        facts.add(prefix + ".format", value(driver, "type"), driver);
        for (var key : List.of("cache", "discard", "queues", "iothread")) {
            facts.add(prefix + "." + key, value(driver, key), driver);
        }
        facts.add(prefix + ".aio", value(driver, "io"), driver);
        facts.add(prefix + ".media", disk.attribute("device"), disk);
        var readonly = disk.at("readonly");
        facts.add(prefix + ".readonly", "on", readonly);
    }

    private static @Nullable String location(Element source) {
        return Stream.of("file", "dev", "name", "dir", "volume")
                .map(source.attributes()::get)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    private void pushInterfaces(List<Element> interfaces) {
        var addresses = new StringJoiner(" ");
        for (var i = 0; i < interfaces.size(); i++) {
            var mac = interfaces.get(i).at("mac");
            var address = value(mac, "address");
            pushInterface("net." + i, interfaces.get(i));
            facts.add("net." + i + ".macaddr", address, mac);
            if (address != null) {
                addresses.add(address);
            }
        }
        if (!interfaces.isEmpty()) {
            facts.add("guest.mac", addresses.toString(), interfaces.getFirst());
        }
    }

    private void pushInterface(String prefix, Element network) {
        facts.add(prefix + ".type", network.attribute("type"), network);
        var target = network.at("target");
        facts.add(prefix + ".ifname", value(target, "dev"), target);
        var model = network.at("model");
        facts.add(prefix + ".model", value(model, "type"), model);
        var source = network.at("source");
        facts.add(prefix + ".bridge", value(source, "bridge"), source);
        var driver = network.at("driver");
        facts.add(prefix + ".queues", value(driver, "queues"), driver);
        pushVhost(prefix, model, driver);
    }

    /// Whether the host's kernel moves the packets is told where it is written, and where the
    /// device is none that could have it; for others libvirt decides when the guest starts.
    private void pushVhost(String prefix, @Nullable Element model, @Nullable Element driver) {
        var name = value(driver, "name");
        var type = value(model, "type");
        if (name != null) {
            facts.add(prefix + ".vhost", name.equals("vhost") ? "on" : "off", driver);
        } else if (type != null && !type.startsWith("virtio")) {
            facts.add(prefix + ".vhost", "off", model);
        }
    }

    private void pushHostDevices(List<Element> devices) {
        for (var i = 0; i < devices.size(); i++) {
            var device = devices.get(i);
            facts.add("hostdev." + i, device.attribute("type"), device);
            var address = device.at("source/address");
            facts.add("hostdev." + i + ".host", address(address), address);
        }
    }

    /// As lspci writes it, `0000:05:00.0`.
    private static @Nullable String address(@Nullable Element element) {
        var bus = value(element, "bus");
        var slot = value(element, "slot");
        var function = value(element, "function");
        if (element == null || bus == null || slot == null || function == null) {
            return null;
        }
        var domain = element.attributes().getOrDefault("domain", "0x0000");
        return hex(domain) + ":" + hex(bus) + ":" + hex(slot) + "." + hex(function);
    }

    private static String hex(String number) {
        return number.startsWith("0x") ? number.substring(2) : number;
    }

    private static @Nullable String value(@Nullable Element element, String attribute) {
        return element == null ? null : element.attribute(attribute);
    }
}
