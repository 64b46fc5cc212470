package io.casebook.format.qemu;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a command line says about the guest's drives: each `-drive`, and each `-blockdev` that no
/// other one is built upon, numbered in their order.
final class DriveFacts {
    private static final List<String> KEPT =
            List.of(
                    "id",
                    "if",
                    "format",
                    "cache",
                    "aio",
                    "discard",
                    "readonly",
                    "media",
                    "snapshot");
    private static final Set<String> SHORT =
            Set.of("hda", "hdb", "hdc", "hdd", "cdrom", "fda", "fdb", "sd", "pflash");

    /// A node may be built upon a node; hostile ones in a circle.
    private static final int DEEPEST = 8;

    private final GuestFacts facts;
    private final Map<String, Argument> nodes = new HashMap<>();
    private int count;

    private DriveFacts(GuestFacts facts) {
        this.facts = facts;
    }

    static void push(CommandLine command, GuestFacts facts) {
        var drives = new DriveFacts(facts);
        var below = drives.indexNodes(command);
        for (var argument : command.arguments()) {
            if (argument.option().equals("drive")) {
                drives.pushDrive(argument);
            } else if (SHORT.contains(argument.option())) {
                drives.next("file", argument.text(), argument);
            } else if (argument.option().equals("blockdev")
                    && !below.contains(argument.value("node-name"))) {
                drives.pushNode(argument);
            }
        }
    }

    /// Remembers the nodes by name.
    ///
    /// @return the names of those that another one is built upon
    private Set<@Nullable String> indexNodes(CommandLine command) {
        var below = new HashSet<@Nullable String>();
        for (var node : command.all("blockdev").toList()) {
            var name = node.value("node-name");
            if (name != null) {
                nodes.put(name, node);
            }
            below.add(node.value("file"));
            below.add(node.value("backing"));
        }
        below.remove(null);
        return below;
    }

    private void pushDrive(Argument drive) {
        var prefix = next("file", drive.value("file"), drive);
        facts.addProperties(prefix, KEPT, drive);
    }

    private void pushNode(Argument node) {
        var layers = layers(node);
        var storage = layers.getLast();
        var file = storage.value("filename");
        var prefix = next("file", file == null ? storage.value("path") : file, storage);
        facts.add(prefix + ".id", node.value("node-name"), node);
        facts.add(prefix + ".driver", storage.value("driver"), storage);
        if (!storage.equals(node)) {
            facts.add(prefix + ".format", node.value("driver"), node);
        }
        facts.add(prefix + ".cache", cache(node, storage), node);
        facts.add(prefix + ".readonly", node.value("read-only"), node);
        facts.addProperties(prefix, List.of("aio", "discard"), storage);
    }

    private String next(String key, @Nullable String value, Argument argument) {
        var prefix = "drive." + count++;
        facts.add(prefix + "." + key, value, argument);
        return prefix;
    }

    /// The node and what it is built upon, down to the storage.
    private List<Argument> layers(Argument top) {
        var layers = new ArrayList<>(List.of(top));
        while (layers.size() < DEEPEST) {
            var below = layers.getLast().value("file");
            var next = below == null ? null : nodes.get(below);
            if (next == null) {
                break;
            }
            layers.add(next);
        }
        return layers;
    }

    /// The mode in the words of `-drive cache=` (QEMU manual, block device options). That the guest
    /// sees a write cache is the device's matter here, so `writethrough` is not told.
    private static @Nullable String cache(Argument node, Argument storage) {
        if (isOn("cache.no-flush", node, storage)) {
            return "unsafe";
        }
        if (isOn("cache.direct", node, storage)) {
            return "none";
        }
        return node.value("cache.direct") == null ? null : "writeback";
    }

    private static boolean isOn(String key, Argument node, Argument storage) {
        return "true".equals(node.value(key)) || "true".equals(storage.value(key));
    }
}
