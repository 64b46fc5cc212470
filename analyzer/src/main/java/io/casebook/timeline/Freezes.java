package io.casebook.timeline;

import io.casebook.model.Diagnostic;
import io.casebook.model.Freeze;
import io.casebook.model.Names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Stops of machines, tasks and processes, and jumps of clocks: what messages say of them, put back
/// to when they began, and silences of whole hosts.
///
/// @param freezes dated ones first, by time; then those that count from an unknown boot
/// @param diagnostics where not all could be read
public record Freezes(List<Freeze> freezes, List<Diagnostic> diagnostics) {
    /// So many messages of one artifact are read; a log that repeats one for gigabytes shall not
    /// take the memory of all else.
    private static final int MOST_MESSAGES = 100_000;

    private static final Comparator<FreezeWitness> BY_AXIS =
            Comparator.comparing((FreezeWitness it) -> it.axis().host())
                    .thenComparing(it -> it.axis().source())
                    .thenComparingInt(it -> it.axis().boot())
                    .thenComparingLong(FreezeWitness::first)
                    .thenComparingLong(FreezeWitness::last);

    /// Finds the freezes of an upload whose times are resolved.
    ///
    /// @param hosts the host names as they are numbered in the tables
    public static Freezes find(List<TableSource> sources, Names hosts) {
        var witnesses = new ArrayList<FreezeWitness>();
        var diagnostics = new ArrayList<Diagnostic>();
        var ticks = new StallTicks(sources);
        for (var source : sources) {
            var places = new FreezePlaces(source, hosts);
            witnesses.addAll(messages(source, places, ticks));
            witnesses.addAll(FreezeSuspends.of(source, places));
            var told = source.marks().stream().filter(Freezes::tellsStop).count();
            if (told > MOST_MESSAGES) {
                diagnostics.add(cut(source, told));
            }
        }
        witnesses.addAll(new FreezeSilences(sources, hosts).find());
        return new Freezes(grouped(witnesses), diagnostics);
    }

    private static List<FreezeWitness> messages(
            TableSource source, FreezePlaces places, StallTicks ticks) {
        var hertz = ticks.of(source);
        return source.marks().stream()
                .filter(Freezes::tellsStop)
                .limit(MOST_MESSAGES)
                .flatMap(
                        found ->
                                FreezeMessages.read(
                                        found.mark(),
                                        source.table().row(found.row()).message(),
                                        hertz)
                                        .flatMap(it -> places.place(it, found.row()))
                                        .stream())
                .toList();
    }

    private static boolean tellsStop(ClockMark.Found found) {
        return FreezeMessages.concern(found.mark());
    }

    private static Diagnostic cut(TableSource source, long told) {
        return new Diagnostic(
                "timeline",
                "freezes-limit",
                source.table().artifact(),
                0,
                "Of %d messages that may tell of a stop the first %d were read."
                        .formatted(told, MOST_MESSAGES));
    }

    private static List<Freeze> grouped(List<FreezeWitness> witnesses) {
        witnesses.sort(BY_AXIS);
        var groups = new ArrayList<FreezeGroup>();
        FreezeGroup machine = null;
        FreezeGroup task = null;
        for (var witness : witnesses) {
            var waits = witness.scope() == FreezeStatement.Scope.TASK;
            var open = waits ? task : machine;
            if (open != null && open.tellsSame(witness)) {
                open.add(witness);
            } else {
                open = new FreezeGroup(witness);
                groups.add(open);
            }
            task = waits ? open : task;
            machine = waits ? machine : open;
        }
        return groups.stream()
                .filter(FreezeGroup::isProven)
                .map(FreezeGroup::freeze)
                .sorted(
                        Comparator.comparing((Freeze it) -> !it.dated())
                                .thenComparingLong(Freeze::first)
                                .thenComparing(Freeze::host))
                .toList();
    }
}
