package io.casebook.crash.kernel;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Functions that stand in reports of many different faults and so cannot be what tells them apart.
/// The list is data, with a reason for each group.
final class BystanderFunctions {
    private static final String RESOURCE = "/io/casebook/crash/bystander-functions.yaml";

    private final Map<Role, Pattern> patterns;

    /// Why a function is on the list.
    private enum Role {
        /// It is never named.
        SKIPPED,
        /// It warns of how it was called.
        WARNS,
        /// It only waits for others.
        WAITS,
        /// It hands over to the work of somebody else.
        BEGINS,
        /// It waits for other processors; where it never ends, that is what is told of it.
        SPINS,
        /// It is the clock, which interrupts whatever runs.
        TICKS,
        /// It allocates for its caller.
        ALLOCATES,
        /// It has nothing to do.
        IDLES,
        /// It announces in the form of a warning what is no fault.
        ANNOUNCES
    }

    private BystanderFunctions(Map<Role, Pattern> patterns) {
        this.patterns = patterns;
    }

    /// The list that comes with the program.
    static BystanderFunctions shipped() {
        try (var stream = BystanderFunctions.class.getResourceAsStream(RESOURCE)) {
            var settings = LoadSettings.builder().setLabel(RESOURCE).build();
            return of(new Load(settings).loadFromInputStream(Objects.requireNonNull(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BystanderFunctions of(Object document) {
        var patterns = new HashMap<Role, List<String>>();
        for (var group : (List<?>) document) {
            var entry = (Map<?, ?>) group;
            var role = Role.valueOf(String.valueOf(entry.get("role")).toUpperCase(Locale.ROOT));
            var names = patterns.computeIfAbsent(role, _ -> new ArrayList<>());
            ((List<?>) Objects.requireNonNull(entry.get("functions")))
                    .forEach(name -> names.add(String.valueOf(name)));
        }
        return new BystanderFunctions(
                patterns.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> any(it.getValue()))));
    }

    /// Names, in which `*` stands for anything; clones of a function count as it.
    private static Pattern any(List<String> names) {
        return Pattern.compile(
                names.stream()
                        .map(name -> Pattern.quote(name).replace("*", "\\E[A-Za-z0-9_]*\\Q"))
                        .collect(Collectors.joining("|", "(?:", ")(?:\\..*)?")));
    }

    /// Whether a function is never named.
    boolean contains(String function) {
        return is(Role.SKIPPED, function);
    }

    /// Whether a function that warns of its caller is known by its own name.
    boolean warns(String function) {
        return is(Role.WARNS, function);
    }

    /// Whether a function only waits for others.
    boolean waits(String function) {
        return is(Role.WAITS, function);
    }

    /// Whether a function hands over to the work of somebody else.
    boolean begins(String function) {
        return is(Role.BEGINS, function);
    }

    /// Whether a function waits for other processors.
    boolean spins(String function) {
        return is(Role.SPINS, function);
    }

    /// Whether a function belongs to the interrupt of the clock.
    boolean ticks(String function) {
        return is(Role.TICKS, function);
    }

    /// Whether a function allocates for its caller.
    boolean allocates(String function) {
        return is(Role.ALLOCATES, function);
    }

    /// Whether a processor in a function has nothing to do.
    boolean idles(String function) {
        return is(Role.IDLES, function);
    }

    /// Whether a function announces in the form of a warning what is no fault.
    boolean announces(String function) {
        return is(Role.ANNOUNCES, function);
    }

    private boolean is(Role role, String function) {
        var pattern = patterns.get(role);
        return pattern != null && pattern.matcher(function).matches();
    }
}
