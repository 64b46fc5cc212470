package io.casebook.crash;

import io.casebook.crash.CrashRelations.Account;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The accounts of one title on one machine. An artifact tells a crash once, so each artifact is
/// joined to what the others told before it: by the kernel's own time, else by the time of day.
/// A log may repeat a report ten thousands of times; each is compared with its neighbours in time
/// only.
final class SameReport {
    /// A logger stamps what the kernel said when it reads it, in its own resolution.
    private static final long LOGGING_NANOS = 2_000_000_000L;

    /// Uncertainty that would make any two crashes of a kind one is no ground to say so.
    private static final long MOST_MILLIS = 600_000;

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MOST_NEIGHBOURS = 32;

    private final Map<ArtifactPath, List<Account>> accounts = new TreeMap<>();
    private final List<AccountGroup> groups = new ArrayList<>();

    void add(Account account) {
        accounts.computeIfAbsent(account.artifact(), _ -> new ArrayList<>()).add(account);
    }

    /// Each crash with its accounts. What counts from a boot is joined first: it is exact.
    List<AccountGroup> groups() {
        accounts.values().stream()
                .sorted(Comparator.comparing(it -> !isSinceBoot(it.getFirst().crash())))
                .forEach(this::join);
        return groups;
    }

    private void join(List<Account> ofArtifact) {
        var byReading = new HashMap<Exactly, ArrayDeque<AccountGroup>>();
        for (var group : groups) {
            for (var told : group.accounts()) {
                if (isSinceBoot(told.crash())) {
                    var exactly = Exactly.of(told.crash());
                    byReading.computeIfAbsent(exactly, _ -> new ArrayDeque<>()).add(group);
                }
            }
        }
        var others =
                ofArtifact.stream()
                        .filter(it -> !joinByReading(it, byReading.get(Exactly.of(it.crash()))))
                        .toList();
        joinByTime(others, free(ofArtifact.getFirst().artifact()));
    }

    private static boolean joinByReading(Account account, @Nullable Queue<AccountGroup> same) {
        while (same != null && !same.isEmpty()) {
            var group = same.remove();
            if (!group.isToldIn(account.artifact())) {
                group.add(account);
                return true;
            }
        }
        return false;
    }

    /// The dated crashes that an artifact has not told yet, by time.
    private NavigableMap<Moment, AccountGroup> free(ArtifactPath artifact) {
        var free = new TreeMap<Moment, AccountGroup>();
        for (var i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            if (group.dated().nanos() != EventChunk.UNDATED && !group.isToldIn(artifact)) {
                free.put(new Moment(group.dated().nanos(), i), group);
            }
        }
        return free;
    }

    private void joinByTime(List<Account> others, NavigableMap<Moment, AccountGroup> free) {
        for (var account : others) {
            var same = same(account.crash(), free);
            if (same == null) {
                groups.add(new AccountGroup(account));
            } else {
                same.getValue().add(account);
                free.remove(same.getKey());
            }
        }
    }

    /// The nearest crash that an account may tell of; logs of unknown machines say nothing of each
    /// other.
    private static Map.@Nullable Entry<Moment, AccountGroup> same(
            Crash crash, NavigableMap<Moment, AccountGroup> free) {
        if (!crash.subject().named() || crash.nanos() == EventChunk.UNDATED) {
            return null;
        }
        var at = new Moment(crash.nanos(), 0);
        var before = free.headMap(at, false).descendingMap().entrySet().stream();
        var after = free.tailMap(at, true).entrySet().stream();
        return Stream.concat(before.limit(MOST_NEIGHBOURS), after.limit(MOST_NEIGHBOURS))
                .filter(it -> isSameTime(it.getValue().dated(), crash))
                .min(Comparator.comparingLong(it -> Math.abs(it.getKey().nanos - crash.nanos())))
                .orElse(null);
    }

    /// Where the year is not known, or the zone, both texts were read with the same assumption:
    /// what then is of one second is one crash, if its stack is the same, too.
    private static boolean isSameTime(Crash one, Crash other) {
        var doubt = one.context().uncertaintyMillis() + other.context().uncertaintyMillis();
        var apart = Math.abs(one.nanos() - other.nanos());
        return doubt <= MOST_MILLIS
                ? apart <= LOGGING_NANOS + doubt * NANOS_PER_MILLI
                : apart <= LOGGING_NANOS && one.fingerprint().equals(other.fingerprint());
    }

    private static boolean isSinceBoot(Crash crash) {
        return crash.reading().kind() == ReadingKind.SINCE_BOOT;
    }

    /// The kernel's own time, to the microsecond, of a crash.
    private record Exactly(Reading reading, String fingerprint) {
        static Exactly of(Crash crash) {
            return new Exactly(crash.reading(), crash.fingerprint());
        }
    }

    /// A crash at its time.
    ///
    /// @param number tells apart what is of one time
    private record Moment(long nanos, int number) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            return nanos == other.nanos
                    ? Integer.compare(number, other.number)
                    : Long.compare(nanos, other.nanos);
        }
    }
}
