package io.casebook.format.qemu;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;

/// What a command line says about the guest's processors. Of several `-cpu` the last one counts
/// (QEMU, `system/vl.c`: each replaces the one before).
final class CpuFacts {
    private static final List<String> LEVELS =
            List.of("sockets", "dies", "clusters", "modules", "cores", "threads");
    private static final Set<String> ON = Set.of("on", "yes", "true", "y");
    private static final Set<String> OFF = Set.of("off", "no", "false", "n");

    private CpuFacts() {}

    static void push(CommandLine command, GuestFacts facts) {
        var last = command.last("cpu");
        if (last != null) {
            command.all("cpu")
                    .filter(cpu -> !cpu.equals(last))
                    .forEach(cpu -> facts.add("cpu.overridden", cpu.text(), cpu));
            facts.add("cpu.model", last.main("model"), last);
            pushFlags(last, facts);
        }
        var processors = command.last("smp");
        if (processors != null) {
            pushCount(processors, facts);
        }
    }

    /// Flags in force, then those put off. An empty list is a fact as well: that flag is not set.
    private static void pushFlags(Argument cpu, GuestFacts facts) {
        var enabled = new StringJoiner(" ");
        var disabled = new StringJoiner(" ");
        features(cpu)
                .forEach(
                        (name, value) -> {
                            if (OFF.contains(value)) {
                                disabled.add(name);
                            } else {
                                enabled.add(ON.contains(value) ? name : name + "=" + value);
                            }
                        });
        facts.list("cpu.flags", enabled.toString(), cpu);
        facts.list("cpu.flags.disabled", disabled.toString(), cpu);
    }

    /// The features with their values. `+name` and `-name` win over `name=value` wherever they
    /// stand, and `-name` over `+name` (QEMU, `target/i386/cpu.c`, x86_cpu_expand_features).
    private static Map<String, String> features(Argument cpu) {
        var features = new LinkedHashMap<String, String>();
        cpu.properties().stream()
                .skip(1)
                .filter(property -> !isSigned(property))
                .forEach(
                        property ->
                                features.put(
                                        name(property.key()),
                                        property.value() == null ? "on" : oneWord(property)));
        putSigned(cpu, '+', "on", features);
        putSigned(cpu, '-', "off", features);
        return features;
    }

    private static void putSigned(
            Argument cpu, char sign, String value, Map<String, String> features) {
        cpu.properties().stream()
                .skip(1)
                .filter(property -> isSigned(property) && property.key().charAt(0) == sign)
                .forEach(property -> features.put(name(property.key().substring(1)), value));
    }

    private static boolean isSigned(Property property) {
        return property.value() == null
                && (property.key().startsWith("+") || property.key().startsWith("-"));
    }

    /// QEMU takes `hv-relaxed` and `hv_relaxed` for the same, as it does `sse4-1` and `sse4.1`.
    private static String name(String feature) {
        return feature.replace('-', '_').replace('.', '_');
    }

    private static String oneWord(Property property) {
        return Objects.requireNonNullElse(property.value(), "").replace(' ', '_');
    }

    private static void pushCount(Argument processors, GuestFacts facts) {
        facts.add("cpu.count", count(processors), processors);
        facts.add("cpu.maxcpus", number(processors.value("maxcpus")), processors);
        var topology = new StringJoiner(",");
        for (var level : LEVELS) {
            var value = number(processors.value(level));
            if (value != null) {
                topology.add(level + "=" + value);
            }
        }
        facts.add("cpu.topology", topology.toString(), processors);
    }

    /// As written, or else all threads of the topology, or else as many as there may be.
    private static @Nullable String count(Argument processors) {
        var written = number(processors.main("cpus"));
        if (written != null) {
            return written;
        }
        var product = 1L;
        var known = false;
        for (var level : LEVELS) {
            var value = number(processors.value(level));
            known |= value != null;
            product *= value == null ? 1 : Long.parseLong(value);
        }
        return known ? Long.toString(product) : number(processors.value("maxcpus"));
    }

    /// The text where it is a sensible count, else null. In a process list the name of a disk image
    /// may follow without being part of the value.
    private static @Nullable String number(@Nullable String text) {
        var word = text == null ? "" : text.split(" ", 2)[0];
        return word.matches("\\d{1,6}") ? word : null;
    }
}
