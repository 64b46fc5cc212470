package io.casebook.format.command.guest;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;

/// What a definition says about the guest's processors, as libvirt hands it to QEMU
/// (src/qemu/qemu_command.c, qemuBuildCpuCommandLine).
final class DomainCpuFacts {
    private static final List<String> LEVELS =
            List.of("sockets", "dies", "clusters", "cores", "threads");
    private static final Set<String> ON = Set.of("require", "force");
    private static final Set<String> OFF = Set.of("disable", "forbid");
    private static final Map<String, String> CLOCKS =
            Map.of("hypervclock", "hv_time", "kvmclock", "kvmclock");

    private DomainCpuFacts() {}

    static void push(Element domain, GuestStatements facts) {
        pushCount(domain.at("vcpu"), facts);
        var cpu = domain.at("cpu");
        if (cpu != null) {
            facts.add("cpu.model", model(cpu), cpu);
            pushTopology(cpu.at("topology"), facts);
        }
        pushFlags(domain, facts);
    }

    private static void pushCount(@Nullable Element processors, GuestStatements facts) {
        if (processors != null) {
            var current = processors.attribute("current");
            facts.add("cpu.count", current == null ? processors.text() : current, processors);
            facts.add("cpu.maxcpus", current == null ? null : processors.text(), processors);
        }
    }

    private static @Nullable String model(Element cpu) {
        var mode = cpu.attributes().getOrDefault("mode", "custom");
        var model = cpu.at("model");
        return switch (mode) {
            case "host-passthrough" -> "host";
            case "maximum" -> "max";
            default -> model == null ? (mode.equals("custom") ? null : mode) : model.text();
        };
    }

    private static void pushTopology(@Nullable Element topology, GuestStatements facts) {
        if (topology != null) {
            var levels = new StringJoiner(",");
            LEVELS.stream()
                    .filter(topology.attributes()::containsKey)
                    .forEach(level -> levels.add(level + "=" + topology.attribute(level)));
            facts.add("cpu.topology", levels.toString(), topology);
        }
    }

    /// Flags in force, then those put off. An empty list is a fact as well: no flag is set.
    private static void pushFlags(Element domain, GuestStatements facts) {
        var enabled = new StringJoiner(" ");
        var disabled = new StringJoiner(" ");
        var cpu = domain.at("cpu");
        if (cpu != null) {
            cpu.all("feature").forEach(feature -> addFeature(feature, enabled, disabled));
        }
        var hyperv = domain.at("features/hyperv");
        if (hyperv != null) {
            addEnlightenments(hyperv, enabled, disabled);
        }
        addClocks(domain, enabled, disabled);
        if (isOn(domain.at("features/kvm/hidden"))) {
            disabled.add("kvm");
        }
        var statedBy = Objects.requireNonNullElse(cpu, Objects.requireNonNullElse(hyperv, domain));
        facts.list("cpu.flags", enabled.toString(), statedBy);
        facts.list("cpu.flags.disabled", disabled.toString(), statedBy);
    }

    private static void addFeature(Element feature, StringJoiner enabled, StringJoiner disabled) {
        var name = feature.attributes().getOrDefault("name", "");
        var policy = feature.attributes().getOrDefault("policy", "require");
        if (!name.isEmpty() && (ON.contains(policy) || OFF.contains(policy))) {
            (ON.contains(policy) ? enabled : disabled).add(flag(name));
        }
    }

    /// Enlightenments, which a Windows guest looks for, are called as QEMU calls them.
    private static void addEnlightenments(
            Element hyperv, StringJoiner enabled, StringJoiner disabled) {
        if ("passthrough".equals(hyperv.attribute("mode"))) {
            enabled.add("hv_passthrough");
        }
        for (var feature : hyperv.children()) {
            var name = "hv_" + flag(feature.name());
            if (!isOn(feature)) {
                disabled.add(name);
                continue;
            }
            enabled.add(name + valueOf(feature));
            if (isOn(feature.at("direct"))) {
                enabled.add(name + "_direct");
            }
        }
    }

    private static String valueOf(Element feature) {
        var retries = feature.attribute("retries");
        if (retries != null && retries.matches("\\d{1,9}")) {
            return "=0x" + Integer.toHexString(Integer.parseInt(retries));
        }
        var value = feature.attribute("value");
        return value == null ? "" : "=" + value.replace(' ', '_');
    }

    /// Clocks that QEMU takes for features of the processor.
    private static void addClocks(Element domain, StringJoiner enabled, StringJoiner disabled) {
        var clock = domain.at("clock");
        if (clock != null) {
            clock.all("timer")
                    .filter(timer -> timer.attribute("present") != null)
                    .forEach(timer -> addClock(timer, isPresent(timer) ? enabled : disabled));
        }
    }

    private static void addClock(Element timer, StringJoiner flags) {
        var flag = CLOCKS.get(timer.attributes().getOrDefault("name", ""));
        if (flag != null) {
            flags.add(flag);
        }
    }

    private static boolean isPresent(Element timer) {
        return "yes".equals(timer.attribute("present"));
    }

    private static boolean isOn(@Nullable Element feature) {
        return feature != null && !"off".equals(feature.attribute("state"));
    }

    private static String flag(String name) {
        return name.replace('-', '_').replace('.', '_');
    }
}
