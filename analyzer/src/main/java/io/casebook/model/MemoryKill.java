package io.casebook.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The kernel was out of memory and killed a task: who asked, which limit was met, who used what,
/// and who had to go (mm/oom_kill.c, mm/memcontrol.c).
///
/// @param nanos resolved time, nanoseconds since 1970-01-01T00:00Z, or undated
/// @param invoker the task that asked for memory; null where the text has no beginning
/// @param order the power of two of the pages it asked for in one piece; null where not told
/// @param flags of its request, as written
/// @param limit whose memory was used up
/// @param limited the control group, the set of processors or the nodes whose memory it was; null
///     where it was the machine's
/// @param limitBytes what the control group may use; null where not told
/// @param ramBytes the machine's memory; null where not told
/// @param swapFreeBytes null where not told
/// @param swapBytes null where not told
/// @param victim null where no task was killed, or the text ends before
/// @param users of memory, the largest first
/// @param pageBytes the size of a page by which the table was converted
/// @param group whether all tasks of the control group were killed
public record MemoryKill(
        Subject subject,
        Reading reading,
        String readingText,
        long nanos,
        Evidence evidence,
        @Nullable String invoker,
        @Nullable Integer order,
        @Nullable String flags,
        Limit limit,
        @Nullable String limited,
        @Nullable Long limitBytes,
        @Nullable Long ramBytes,
        @Nullable Long swapFreeBytes,
        @Nullable Long swapBytes,
        @Nullable Victim victim,
        List<User> users,
        int pageBytes,
        boolean group) {

    /// Whose memory was used up.
    public enum Limit {
        /// The whole machine's.
        MACHINE("machine"),
        /// What a control group may use.
        CONTROL_GROUP("control-group"),
        /// That of the nodes which a set of processors may use.
        CPUSET("cpuset"),
        /// That of the nodes which the task itself chose.
        MEMORY_POLICY("memory-policy");

        private final String label;

        Limit(String label) {
            this.label = label;
        }

        /// The name in reports.
        public String label() {
            return label;
        }
    }

    /// The task that was killed.
    ///
    /// @param score by which it was chosen; null where not told (since Linux 5.2)
    /// @param residentBytes memory of its own and of files; null where not told
    public record Victim(
            long pid, String name, @Nullable Long score, @Nullable Long residentBytes) {}

    /// A task in the kernel's table.
    ///
    /// @param virtualBytes its address space
    /// @param residentBytes its memory
    /// @param swapBytes its memory in swap; null where the table has no such column (before Linux
    ///     3.7)
    /// @param adjustment of its score, -1000 (never killed) to 1000; before Linux 2.6.36 -17 to 15
    public record User(
            long pid,
            long uid,
            String name,
            long virtualBytes,
            long residentBytes,
            @Nullable Long swapBytes,
            int adjustment) {}

    /// The victim's row in the table of tasks; null where the table is not told or does not list
    /// it.
    public @Nullable User victimAsUser() {
        var killed = victim;
        return killed == null
                ? null
                : users.stream().filter(it -> it.pid() == killed.pid()).findFirst().orElse(null);
    }

    /// Why the task was killed, in a sentence.
    public String reason() {
        var whose =
                switch (limit) {
                    case MACHINE -> "The machine was out of memory";
                    case CONTROL_GROUP -> "The control group " + limited + " was at its limit";
                    case CPUSET -> "The memory of the processors' set " + limited + " was used up";
                    case MEMORY_POLICY -> "The memory of the chosen nodes was used up";
                };
        var killed = victim;
        return killed == null
                ? whose + "; no task is said to have been killed."
                : whose + "; " + killed.name() + " (" + killed.pid() + ") was killed.";
    }
}
