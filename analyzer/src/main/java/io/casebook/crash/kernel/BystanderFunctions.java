package io.casebook.crash.kernel;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Functions that stand in reports of many different faults and so cannot be what tells them apart.
/// The list is data, with a reason for each group.
final class BystanderFunctions {
    private static final String RESOURCE = "/io/casebook/crash/bystander-functions.yaml";
    private static final Set<String> KEYS = Set.of("reason", "role", "anywhere", "functions");

    private final Map<Role, Pattern> everywhere;
    private final Map<Role, Pattern> ofModules;

    /// Why a function is on the list.
    enum Role {
        /// It is never named.
        SKIPPED,
        /// It is named only where the title of a report names it.
        TITLED,
        /// It takes locks for its caller, of which a check of locks speaks.
        LOCKS,
        /// It keeps objects for its caller, of which a check of objects speaks.
        OBJECTS,
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

    /// Functions with one role, for one reason.
    ///
    /// @param anywhere whether a function of a module with such a name counts, too
    record Group(String reason, Role role, boolean anywhere, List<String> functions) {
        private static Group of(Map<?, ?> entry) {
            if (!KEYS.containsAll(entry.keySet())) {
                throw new IllegalArgumentException("unknown key in " + entry.keySet());
            }
            var functions = (List<?>) told(entry, "functions");
            return new Group(
                    told(entry, "reason").toString(),
                    Role.valueOf(told(entry, "role").toString().toUpperCase(Locale.ROOT)),
                    entry.containsKey("anywhere") && (boolean) told(entry, "anywhere"),
                    functions.stream().map(String::valueOf).toList());
        }

        private static Object told(Map<?, ?> entry, String key) {
            var value = entry.get(key);
            if (value == null) {
                throw new IllegalArgumentException("no " + key + " in " + entry);
            }
            return value;
        }
    }

    BystanderFunctions(List<Group> groups) {
        everywhere = patterns(groups, _ -> true);
        ofModules = patterns(groups, Group::anywhere);
    }

    /// The list that comes with the program.
    static BystanderFunctions shipped() {
        return new BystanderFunctions(shippedGroups());
    }

    static List<Group> shippedGroups() {
        try (var stream = BystanderFunctions.class.getResourceAsStream(RESOURCE)) {
            return groups(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The groups of a list.
    ///
    /// @throws IllegalArgumentException where a group has no reason, role or functions, or a key
    ///     that no group has
    static List<Group> groups(InputStream stream) {
        var settings = LoadSettings.builder().setLabel(RESOURCE).build();
        var groups = new ArrayList<Group>();
        for (var group : (List<?>) new Load(settings).loadFromInputStream(stream)) {
            groups.add(Group.of((Map<?, ?>) group));
        }
        return groups;
    }

    private static Map<Role, Pattern> patterns(List<Group> groups, Predicate<Group> which) {
        var names = new EnumMap<Role, List<String>>(Role.class);
        groups.stream()
                .filter(which)
                .forEach(
                        group ->
                                names.computeIfAbsent(group.role(), _ -> new ArrayList<>())
                                        .addAll(group.functions()));
        var patterns = new EnumMap<Role, Pattern>(Role.class);
        names.forEach((role, functions) -> patterns.put(role, any(functions)));
        return patterns;
    }

    /// Names, in which `*` stands for anything; clones of a function count as it.
    private static Pattern any(List<String> names) {
        return Pattern.compile(
                names.stream()
                        .map(name -> Pattern.quote(name).replace("*", "\\E[A-Za-z0-9_]*\\Q"))
                        .collect(Collectors.joining("|", "(?:", ")(?:\\..*)?")));
    }

    /// Whether a function has a role. Sources of the kernel say nothing of a module's function that
    /// bears the same name, unless the function is compiled into modules, too.
    boolean is(Role role, Suspect suspect) {
        var pattern = (suspect.isOfModule() ? ofModules : everywhere).get(role);
        return pattern != null && pattern.matcher(suspect.function()).matches();
    }

    /// Whether a stack is not named for a function.
    boolean passes(Suspect suspect) {
        return is(Role.SKIPPED, suspect) || is(Role.TITLED, suspect);
    }
}
