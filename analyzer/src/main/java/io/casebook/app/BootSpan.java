package io.casebook.app;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// A boot of a machine as one log tells of it.
///
/// @param log number of the log
/// @param number of the boot, through all logs
/// @param id the kernel's random name for the boot; empty where the log has none
/// @param from the first time that is surely of the boot, in nanoseconds since 1970-01-01T00:00Z
/// @param to the last one; before `from` where none is
record BootSpan(String host, int log, int number, String id, long from, long to) {

    /// For each boot the number of the first one that is the same: of one machine and with the same
    /// name; or at the same time, as a machine runs one boot at a time. Where a log tells of two
    /// boots at the time at which another one tells of one, that other one did not tell them apart,
    /// and nothing is said of them.
    ///
    /// @param count one more than the highest number
    static int[] leaders(List<BootSpan> spans, int count) {
        var leaders = new int[count];
        for (var i = 0; i < count; i++) {
            leaders[i] = i;
        }
        var byHost = new HashMap<String, List<BootSpan>>();
        for (var span : spans) {
            byHost.computeIfAbsent(span.host, _ -> new ArrayList<>()).add(span);
        }
        byHost.values().forEach(ofHost -> join(ofHost, leaders));
        for (var i = 0; i < count; i++) {
            leaders[i] = leader(leaders, i);
        }
        return leaders;
    }

    private static void join(List<BootSpan> ofHost, int[] leaders) {
        var named = new HashMap<String, List<BootSpan>>();
        for (var span : ofHost) {
            if (!span.id.isEmpty()) {
                named.computeIfAbsent(span.id, _ -> new ArrayList<>()).add(span);
            }
        }
        named.values().forEach(same -> unite(same, leaders));
        var dated = new ArrayList<>(ofHost);
        dated.removeIf(span -> span.from > span.to);
        dated.sort(Comparator.comparingLong(BootSpan::from));
        var together = new ArrayList<BootSpan>();
        var end = Long.MIN_VALUE;
        for (var span : dated) {
            if (span.from > end) {
                joinIfOne(together, leaders);
                together.clear();
            }
            together.add(span);
            end = Math.max(end, span.to);
        }
        joinIfOne(together, leaders);
    }

    private static void joinIfOne(List<BootSpan> together, int[] leaders) {
        var logs = new HashSet<Integer>();
        var ids = new HashSet<String>();
        for (var span : together) {
            if (!logs.add(span.log)) {
                return;
            }
            ids.add(span.id);
        }
        ids.remove("");
        if (ids.size() <= 1) {
            unite(together, leaders);
        }
    }

    private static void unite(Collection<BootSpan> same, int[] leaders) {
        var first = -1;
        for (var span : same) {
            var leader = leader(leaders, span.number);
            first = first < 0 ? leader : first;
            leaders[Math.max(first, leader)] = Math.min(first, leader);
            first = Math.min(first, leader);
        }
    }

    private static int leader(int[] leaders, int number) {
        var leader = number;
        while (leaders[leader] != leader) {
            leaders[leader] = leaders[leaders[leader]];
            leader = leaders[leader];
        }
        return leader;
    }

    /// What is found of the boots in one log, row by row.
    static final class Found {
        private final @Nullable String[] ids;
        private final long[] from;
        private final long[] to;

        /// @param boots in the log
        Found(int boots) {
            ids = new String[boots];
            from = new long[boots];
            to = new long[boots];
            Arrays.fill(from, Long.MAX_VALUE);
            Arrays.fill(to, Long.MIN_VALUE);
        }

        /// Whether the boot was not named yet.
        ///
        /// @param boot its number in the log, from 0
        boolean isNew(int boot) {
            return ids[boot] == null;
        }

        /// Names a boot, with an empty name perhaps.
        void name(int boot, String id) {
            ids[boot] = id;
        }

        /// Notes that a boot was running at a time, give or take.
        void note(int boot, long nanos, long uncertainty) {
            from[boot] = Math.min(from[boot], nanos + uncertainty);
            to[boot] = Math.max(to[boot], nanos - uncertainty);
        }

        /// @param first number of the first boot, through all logs
        List<BootSpan> spans(String host, int log, int first) {
            var spans = new ArrayList<BootSpan>();
            for (var i = 0; i < from.length; i++) {
                var id = Objects.requireNonNullElse(ids[i], "");
                spans.add(new BootSpan(host, log, first + i, id, from[i], to[i]));
            }
            return spans;
        }
    }
}
