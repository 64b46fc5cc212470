package io.casebook.history;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntPredicate;

/// A condition on what the columns say of an event.
sealed interface RowFilter {
    /// All rows of the block.
    IntPredicate ALL = _ -> true;

    /// What to ask of the rows of this block; null where no row can be meant.
    @Nullable IntPredicate on(Block block);

    /// Every event.
    record Any() implements RowFilter {
        @Override
        public IntPredicate on(Block block) {
            return ALL;
        }
    }

    /// What all events of a block share.
    sealed interface OfBlock extends RowFilter {
        boolean matches(Block block);

        @Override
        default @Nullable IntPredicate on(Block block) {
            return matches(block) ? ALL : null;
        }
    }

    /// Events of the one incident with this id.
    record OfIncident(String id) implements OfBlock {
        @Override
        public boolean matches(Block block) {
            return block.incident().equals(id);
        }
    }

    /// Events of incidents whose ids fit.
    record Incident(Glob id) implements OfBlock {
        @Override
        public boolean matches(Block block) {
            return id.matches(block.incident());
        }
    }

    /// Events of artifacts whose path, or the end of it from some `/` on, fits.
    record Artifact(Glob path, Glob end) implements OfBlock {
        @Override
        public boolean matches(Block block) {
            return path.matches(block.artifact()) || end.matches(block.artifact());
        }
    }

    /// Events of a format.
    record Format(Glob name) implements OfBlock {
        @Override
        public boolean matches(Block block) {
            return name.matches(block.format());
        }
    }

    /// Events of a process.
    record Process(Glob name) implements RowFilter {
        @Override
        public @Nullable IntPredicate on(Block block) {
            return named(name, block.processes(), block.column(RowColumn.PROCESS));
        }
    }

    /// Events of a host.
    record Host(Glob name) implements RowFilter {
        @Override
        public @Nullable IntPredicate on(Block block) {
            return named(name, block.hosts(), block.column(RowColumn.HOST));
        }
    }

    /// Events with a process id.
    record Pid(long pid) implements RowFilter {
        @Override
        public @Nullable IntPredicate on(Block block) {
            var pids = block.column(RowColumn.PID);
            return pids.mayHold(pid, pid) ? row -> pids.get(row) == pid : null;
        }
    }

    /// Events whose severity has a syslog number from `gravest` to `mildest`.
    record Severity(int gravest, int mildest) implements RowFilter {
        @Override
        public @Nullable IntPredicate on(Block block) {
            var levels = block.column(RowColumn.SEVERITY);
            return levels.mayHold(gravest, mildest)
                    ? row -> levels.get(row) >= gravest && levels.get(row) <= mildest
                    : null;
        }
    }

    /// Dated events in a span, both ends included.
    record Time(TimeSpan span) implements RowFilter {
        @Override
        public @Nullable IntPredicate on(Block block) {
            var times = block.column(RowColumn.TIME);
            return times.mayHold(span.first(), span.last())
                    ? row -> span.contains(times.get(row)) && !block.flag(RowColumn.UNDATED, row)
                    : null;
        }
    }

    /// Events that no rule of their format fits, or the others.
    record Unparsed(boolean wanted) implements RowFilter {
        @Override
        public IntPredicate on(Block block) {
            return row -> block.flag(RowColumn.UNPARSED, row) == wanted;
        }
    }

    private static @Nullable IntPredicate named(
            Glob name, List<String> names, PackedColumn column) {
        var wanted = new boolean[names.size()];
        var count = 0;
        for (var i = 0; i < wanted.length; i++) {
            wanted[i] = name.matches(names.get(i));
            count += wanted[i] ? 1 : 0;
        }
        if (count == 0) {
            return null;
        }
        return count == wanted.length ? ALL : row -> wanted[(int) column.get(row)];
    }
}
