package io.casebook.crash;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.ReadingKind;
import io.casebook.model.SourceSpan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/// Tells one crash that several artifacts speak of from several crashes, and crashes that follow
/// from earlier ones from those that stand for themselves.
public final class CrashRelations {
    /// A logger stamps what the kernel said when it reads it, in its own resolution.
    private static final long LOGGING_NANOS = 2_000_000_000L;

    /// Uncertainty that would make any two crashes of a kind one is no ground to say so.
    private static final long MOST_MILLIS = 600_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    /// Between the events of one reboot, and between a crash and them.
    private static final long REBOOT_NANOS = 3_600_000_000_000L;

    private static final String EVENT = "event.provider";
    private static final String DUMP = "dump.file";

    /// The most complete account of a crash first; its place is the one that is shown.
    private static final Comparator<Account> COMPLETE_FIRST =
            Comparator.comparing((Account it) -> isEvent(it.crash))
                    .thenComparing(it -> !it.crash.attributes().containsKey(DUMP))
                    .thenComparingInt(it -> -it.crash.frames().size())
                    .thenComparingLong(it -> it.crash.context().uncertaintyMillis())
                    .thenComparing(CrashRelations::artifact);

    private static final Comparator<Group> BY_TIME =
            Comparator.comparing((Group it) -> it.crash().nanos() == EventChunk.UNDATED)
                    .thenComparingLong(it -> it.crash().nanos())
                    .thenComparing(it -> it.crash().evidence().span().artifact())
                    .thenComparingLong(it -> it.crash().evidence().span().offset());

    private CrashRelations() {}

    /// A crash as one artifact tells it.
    ///
    /// @param boot number of the boot within its artifact, which no other artifact shares
    public record Account(Crash crash, int boot) {}

    /// The accounts of one crash, the most complete first.
    private record Group(List<Account> accounts) {
        Crash crash() {
            return accounts.getFirst().crash;
        }

        /// Whether one artifact tells both within one boot.
        boolean isOfBoot(Group other) {
            return accounts.stream()
                    .anyMatch(mine -> other.accounts.stream().anyMatch(it -> isSameBoot(mine, it)));
        }

        private static boolean isSameBoot(Account one, Account other) {
            return one.boot == other.boot
                    && one.crash.subject().equals(other.crash.subject())
                    && artifact(one).equals(artifact(other));
        }
    }

    /// The crashes that these accounts tell of, by time.
    public static List<Crash> of(List<Account> accounts) {
        var byKind = new HashMap<List<Object>, List<Group>>();
        accounts.stream()
                .sorted(COMPLETE_FIRST)
                .forEach(it -> join(it, byKind.computeIfAbsent(kind(it), _ -> new ArrayList<>())));
        var groups = byKind.values().stream().flatMap(List::stream).sorted(BY_TIME).toList();
        var causes = new ArrayList<Group>();
        var crashes = new ArrayList<Crash>();
        for (var group : groups) {
            crashes.add(related(causes, group));
            if (Taint.of(group.crash()) != Taint.NONE) {
                causes.add(group);
            }
        }
        return List.copyOf(crashes);
    }

    private static List<Object> kind(Account account) {
        var crash = account.crash;
        var stop = crash.bugcheck();
        var exactly = stop == null ? List.of() : List.of(stop.code(), stop.arguments());
        return List.of(crash.kind(), crash.subject(), crash.title(), exactly);
    }

    private static ArtifactPath artifact(Account account) {
        return account.crash.evidence().span().artifact();
    }

    private static void join(Account account, List<Group> groups) {
        for (var group : groups) {
            if (isSame(group, account)) {
                group.accounts.add(account);
                return;
            }
        }
        groups.add(new Group(new ArrayList<>(List.of(account))));
    }

    private static boolean isSame(Group group, Account account) {
        return account.crash.bugcheck() == null
                ? isSame(group.crash(), account.crash) && isElsewhere(account, group)
                : isSameStop(group, account.crash);
    }

    /// Once Windows runs again, Kernel-Power 41, BugCheck 1001 and Windows Error Reporting 1001 say
    /// the same of one crash, as does the analysis of its dump.
    private static boolean isSameStop(Group group, Crash crash) {
        var first = group.crash();
        return isEvent(crash)
                && isOfOneReboot(first, crash)
                && group.accounts.stream().noneMatch(it -> isSameTeller(it.crash, crash));
    }

    /// One provider tells a crash once: a machine that crashes in a loop says the same each time.
    private static boolean isSameTeller(Crash one, Crash other) {
        return isEvent(one)
                && one.evidence().span().artifact().equals(other.evidence().span().artifact())
                && Objects.equals(one.attributes().get(EVENT), other.attributes().get(EVENT));
    }

    private static boolean isOfOneReboot(Crash one, Crash other) {
        return one.nanos() != EventChunk.UNDATED
                && other.nanos() != EventChunk.UNDATED
                && Math.abs(one.nanos() - other.nanos()) <= REBOOT_NANOS;
    }

    /// Whether an event of Windows tells of a crash, not an analysis.
    public static boolean isEvent(Crash crash) {
        return crash.attributes().containsKey(EVENT);
    }

    /// An artifact tells a crash once.
    private static boolean isElsewhere(Account account, Group group) {
        return group.accounts.stream().noneMatch(it -> artifact(it).equals(artifact(account)));
    }

    private static boolean isSame(Crash one, Crash other) {
        return isSameReading(one, other) || one.subject().named() && isSameTime(one, other);
    }

    /// The kernel's own time, to the microsecond.
    private static boolean isSameReading(Crash one, Crash other) {
        return one.reading().kind() == ReadingKind.SINCE_BOOT
                && one.reading().equals(other.reading())
                && one.fingerprint().equals(other.fingerprint());
    }

    private static boolean isSameTime(Crash one, Crash other) {
        var doubt = one.context().uncertaintyMillis() + other.context().uncertaintyMillis();
        var dated = one.nanos() != EventChunk.UNDATED && other.nanos() != EventChunk.UNDATED;
        return dated
                && doubt <= MOST_MILLIS
                && Math.abs(one.nanos() - other.nanos()) <= LOGGING_NANOS + doubt * NANOS_PER_MILLI;
    }

    private static Crash related(List<Group> causes, Group group) {
        var own = group.crash().context();
        var places = group.accounts.stream().skip(1).map(it -> it.crash.evidence()).toList();
        return group.crash()
                .within(
                        new Crash.Context(
                                own.basis(),
                                own.uncertaintyMillis(),
                                places,
                                cause(causes, group)));
    }

    /// The kernel itself remembers what went wrong since it was booted, as taint flags
    /// (Documentation/admin-guide/tainted-kernels.rst): the first crash that set a flag which a
    /// later one bears.
    private static @Nullable SourceSpan cause(List<Group> earlier, Group later) {
        var taint = later.crash().tainted();
        return taint == null
                ? null
                : earlier.stream()
                        .filter(it -> Taint.of(it.crash()).isIn(taint) && it.isOfBoot(later))
                        .findFirst()
                        .map(it -> it.crash().evidence().span())
                        .orElse(null);
    }
}
