package io.casebook.crash.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The locks of all tasks, as a hung task makes lockdep print them (kernel/locking/lockdep.c,
/// debug_show_all_locks). A task that waits for a lock counts as holding it, last of its own.
record HeldLocks(Map<String, List<Held>> byTask) {
    private static final Pattern OWNER =
            Pattern.compile("^\\d{1,4} locks? held by (.{1,64}/\\d{1,9}):$");

    private static final Pattern LOCK =
            Pattern.compile(
                    "^#\\d{1,3}: +([0-9a-f]{8,16})?"
                            + " *\\((.{1,200}?)\\)\\{.{1,20}\\}(?:-\\{[0-9:]{1,9}\\})?, at:"
                            + " (?:\\[<[0-9a-f]+>\\] )?([^ ]{1,200})");

    /// A lock.
    ///
    /// @param address empty where the kernel does not print it
    /// @param name its class
    /// @param place where it is taken
    record Held(String address, String name, String place) {
        boolean isSame(Held other) {
            return name.equals(other.name) && address.equals(other.address);
        }
    }

    static HeldLocks of(List<String> texts) {
        var tasks = new LinkedHashMap<String, List<Held>>();
        var current = new ArrayList<Held>();
        for (var text : texts) {
            var owner = OWNER.matcher(text.strip());
            var lock = LOCK.matcher(text.strip());
            if (owner.matches()) {
                current = new ArrayList<>();
                tasks.putIfAbsent(owner.group(1), current);
            } else if (lock.lookingAt()) {
                var address = lock.group(1) == null ? "" : lock.group(1);
                current.add(new Held(address, lock.group(2), lock.group(3)));
            }
        }
        return new HeldLocks(tasks);
    }

    boolean isEmpty() {
        return byTask.isEmpty();
    }

    /// The lock for which a task waits; it hangs where it took the last of its locks.
    Optional<Held> awaited(String task) {
        var locks = byTask.getOrDefault(task, List.of());
        return locks.isEmpty() ? Optional.empty() : Optional.of(locks.getLast());
    }

    /// The tasks that hold a lock and go on from there: it is not the last of their own.
    String holders(Held lock, String waiting) {
        return byTask.entrySet().stream()
                .filter(it -> !it.getKey().equals(waiting))
                .filter(it -> it.getValue().stream().anyMatch(lock::isSame))
                .sorted((a, b) -> Boolean.compare(isLast(a, lock), isLast(b, lock)))
                .map(it -> it.getKey() + (isLast(it, lock) ? " (waits or " : " (") + held(lock))
                .collect(Collectors.joining(", "));
    }

    /// Without addresses, all locks of a class look the same.
    private static String held(Held lock) {
        return lock.address.isEmpty() ? "holds one of this class)" : "holds)";
    }

    private static boolean isLast(Map.Entry<String, List<Held>> task, Held lock) {
        return task.getValue().getLast().isSame(lock);
    }
}
