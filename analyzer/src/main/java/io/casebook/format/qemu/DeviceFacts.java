package io.casebook.format.qemu;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a command line says about devices, network back ends, objects and displays, each kind
/// numbered in its order.
final class DeviceFacts {
    private static final List<String> DEVICE_KEYS =
            List.of(
                    "id",
                    "bus",
                    "addr",
                    "drive",
                    "netdev",
                    "chardev",
                    "mac",
                    "host",
                    "iothread",
                    "num-queues",
                    "queues",
                    "mq",
                    "vectors",
                    "write-cache",
                    "scsi");
    private static final List<String> NET_KEYS =
            List.of("id", "ifname", "script", "model", "macaddr");
    private static final List<String> OBJECT_KEYS =
            List.of("id", "size", "mem-path", "prealloc", "share", "policy", "host-nodes");

    private final GuestFacts facts;
    private final Map<String, Integer> counts = new HashMap<>();

    private DeviceFacts(GuestFacts facts) {
        this.facts = facts;
    }

    static void push(CommandLine command, GuestFacts facts) {
        var devices = new DeviceFacts(facts);
        command.arguments().forEach(devices::push);
    }

    private void push(Argument argument) {
        switch (argument.option()) {
            case "device" -> pushNumbered("device", "driver", DEVICE_KEYS, argument);
            case "object" -> pushNumbered("object", "qom-type", OBJECT_KEYS, argument);
            case "netdev", "net" -> pushNet(argument);
            case "display" -> facts.add("display", argument.main("type"), argument);
            case "nographic" -> facts.add("display", "none", argument);
            case "sdl" -> facts.add("display", "sdl", argument);
            case "spice", "vnc", "vga" -> facts.add(argument.option(), argument.text(), argument);
            default -> {}
        }
    }

    private String pushNumbered(String kind, String mainKey, List<String> keys, Argument argument) {
        var number = counts.merge(kind, 1, Integer::sum) - 1;
        var prefix = kind + "." + number;
        facts.add(prefix, argument.main(mainKey), argument);
        facts.addProperties(prefix, keys, argument);
        return prefix;
    }

    /// Whether the host's kernel moves the packets is told for every tap; it is off unless asked
    /// for.
    private void pushNet(Argument argument) {
        var prefix = pushNumbered("net", "type", NET_KEYS, argument);
        if ("tap".equals(argument.main("type"))) {
            facts.add(prefix + ".vhost", switchedOn(argument.value("vhost")), argument);
        }
        facts.add(prefix + ".fds", descriptors(argument, "fd"), argument);
        facts.add(prefix + ".vhostfds", descriptors(argument, "vhostfd"), argument);
    }

    private static String switchedOn(@Nullable String value) {
        return value == null || value.equals("off") || value.equals("false") ? "off" : "on";
    }

    /// `fd=24` or `fds=24:25`.
    private static @Nullable String descriptors(Argument argument, String key) {
        var several = argument.value(key + "s");
        return several == null ? argument.value(key) : several.replace(':', ' ');
    }
}
