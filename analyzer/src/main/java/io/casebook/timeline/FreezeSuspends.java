package io.casebook.timeline;

import io.casebook.model.Freeze.Kind;
import io.casebook.model.ReadingKind;

import java.util.ArrayList;
import java.util.List;

/// Pairs the messages of a kernel that goes to sleep with those of its waking (Linux
/// kernel/power/suspend.c, drivers/acpi/sleep.c).
final class FreezeSuspends {
    /// So much is written between falling asleep and waking at most, beyond the sleep itself.
    private static final int MOST_MARKS = 6;

    private final TableSource source;
    private final FreezePlaces places;
    private final List<FreezeWitness> found = new ArrayList<>();
    private int entry = -1;
    private int exit = -1;
    private int marks;

    private FreezeSuspends(TableSource source, FreezePlaces places) {
        this.source = source;
        this.places = places;
    }

    static List<FreezeWitness> of(TableSource source, FreezePlaces places) {
        var suspends = new FreezeSuspends(source, places);
        source.marks().forEach(suspends::visit);
        suspends.end();
        return suspends.found;
    }

    private void visit(ClockMark.Found mark) {
        switch (mark.mark()) {
            case SUSPEND -> begin(mark.row());
            case SLEEP_ENTRY -> {
                if (entry < 0 || exit >= 0) {
                    begin(mark.row());
                }
            }
            case SLEEP_EXIT, TASKS_RESTART, SUSPEND_EXIT -> {
                if (entry >= 0 && marks++ < MOST_MARKS) {
                    exit = mark.row();
                }
            }
            default -> {
                // says nothing of a sleep
            }
        }
    }

    private void begin(int row) {
        end();
        entry = row;
        exit = -1;
        marks = 0;
    }

    /// Without a waking it is not known how long the machine slept.
    private void end() {
        if (entry >= 0 && exit >= 0) {
            add();
        }
        entry = -1;
    }

    private void add() {
        var from = source.table().row(entry);
        var to = source.table().row(exit);
        var axis = places.axis(from, entry);
        if (!FreezePlaces.placed(from)
                || !FreezePlaces.placed(to)
                || !axis.equals(places.axis(to, exit))
                || FreezePlaces.time(to) < FreezePlaces.time(from)) {
            return;
        }
        var counts = from.chunk().readingKind(from.index()) == ReadingKind.SINCE_BOOT;
        var counter = counts ? " The kernel's counter may have stood still meanwhile." : "";
        found.add(
                new FreezeWitness(
                        axis,
                        Kind.SUSPEND,
                        FreezeStatement.Scope.MACHINE,
                        FreezePlaces.time(from),
                        FreezePlaces.time(to),
                        Math.max(FreezePlaces.uncertainty(from), FreezePlaces.uncertainty(to)),
                        "The machine was put to sleep and woken." + counter,
                        List.of(from.evidence(), to.evidence())));
    }
}
