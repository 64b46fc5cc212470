package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.UtcTime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Corrects what a host wrote before a time service set its clock.
///
/// From its boot until it was set the clock was wrong by what the service tells. Where it was right
/// before (the service followed a server already, or had set the clock), nobody knows when it went
/// wrong: those times are only less certain. A boot that nothing in the upload shows is taken to be
/// no more than a day away.
final class SkewSteps {
    private static final Set<ClockMark> STEPS =
            EnumSet.of(
                    ClockMark.CHRONY_STEP,
                    ClockMark.CHRONY_WRONG,
                    ClockMark.NTP_RESET,
                    ClockMark.NTP_STEP,
                    ClockMark.NTPDATE_STEP);

    /// What a time service leaves when it sets a clock, nanoseconds.
    private static final long SERVICE_UNCERTAINTY = Skew.SECOND / 10;

    /// The kernel writes so long before logging starts, nanoseconds.
    private static final long LOGGING_STARTS = 120 * Skew.SECOND;

    /// chronyd lets a clock run off by one part in twelve (its `maxslewrate`) until it is right.
    private static final int SLEWING = 12;

    /// A clock that is set more often follows nothing, and its steps prove nothing.
    private static final int MOST_MOMENTS = 1000;

    private final SkewHost host;
    private final List<SkewMoment> moments;

    SkewSteps(SkewHost host) {
        this.host = host;
        moments = host.has(STEPS) ? moments(host) : List.of();
    }

    List<SkewMoment> moments() {
        return moments;
    }

    /// Steps one after the other; none where they are so many that the clock never was right.
    private static List<SkewMoment> moments(SkewHost host) {
        var all = new ArrayList<SkewMoment>();
        for (var source : host.sources()) {
            for (var found : source.marks()) {
                if (STEPS.contains(found.mark()) && isDated(found, source)) {
                    SkewStep.read(found.mark(), found.in(source.table()).message())
                            .map(step -> SkewMoment.at(source.table(), found, step))
                            .ifPresent(all::add);
                }
            }
        }
        all.sort(Comparator.comparingLong(SkewMoment::after));
        var moments = merged(all);
        return moments.size() > MOST_MOMENTS ? List.of() : moments;
    }

    private static boolean isDated(ClockMark.Found found, TableSource source) {
        var row = found.in(source.table());
        return row.chunk().nanos(row.index()) != EventChunk.UNDATED;
    }

    private static List<SkewMoment> merged(List<SkewMoment> all) {
        var merged = new ArrayList<SkewMoment>();
        for (var moment : all) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.same(moment)) {
                merged.set(merged.size() - 1, last.with(moment));
            } else {
                merged.add(moment);
            }
        }
        return List.copyOf(merged);
    }

    /// Corrects the host's rows.
    List<SkewCorrection> correct(SkewBorders borders) {
        var corrections = new ArrayList<SkewCorrection>();
        for (var moment : moments) {
            var border = borders.before(moment);
            var correction = new SkewCorrection(host, skew(moment));
            var from = border.nanos() - LOGGING_STARTS;
            var to = Math.max(moment.before() + Skew.SECOND, slewed(moment));
            for (var i = 0; i < host.rows().size(); i++) {
                if (host.rows().get(i).mayTouch(from, to)) {
                    correct(i, moment, border, correction);
                }
            }
            correction.explain(words(moment), List.of(moment.anchor()));
            corrections.add(correction);
        }
        return corrections;
    }

    private static Skew skew(SkewMoment moment) {
        return new Skew(
                moment.step().ahead(), SERVICE_UNCERTAINTY, moment.before(), moment.before());
    }

    private void correct(
            int log, SkewMoment moment, SkewBorders.Border border, SkewCorrection correction) {
        var rows = host.rows().get(log);
        var ahead = moment.step().ahead();
        new SkewRun(rows, moment, border.nanos())
                .visit(
                        row -> {
                            if (border.right() || !correction.correct(rows, row)) {
                                rows.doubt(row, ahead);
                            }
                        });
        if (!moment.step().jumped()) {
            doubtSlewing(rows, moment);
        }
        correctBoots(log, moment, border, correction);
    }

    /// When a clock that is slewed, not set, is right at last.
    private static long slewed(SkewMoment moment) {
        return moment.after() + SLEWING * Math.abs(moment.step().ahead());
    }

    private static void doubtSlewing(SkewRows rows, SkewMoment moment) {
        var ahead = moment.step().ahead();
        var end = slewed(moment);
        for (var row = 0; row < rows.size(); row++) {
            if (rows.nanos(row) > moment.after() && rows.nanos(row) <= end) {
                rows.doubt(row, ahead);
            }
        }
    }

    /// Counters of the kernel do not jump: a boot that was dated by the wrong clock is wrong to its
    /// end, one that was dated after the clock was set is right from its start.
    private void correctBoots(
            int log, SkewMoment moment, SkewBorders.Border border, SkewCorrection correction) {
        var rows = host.rows().get(log);
        for (var boot : host.boots(rows.table())) {
            if (inside(boot.segment(), rows, moment, border)) {
                boot.segment()
                        .forEach(
                                (_, _, row, reading) ->
                                        boot.at(row, reading)
                                                .map(moment::sideOf)
                                                .ifPresent(
                                                        side ->
                                                                correctBoot(
                                                                        rows,
                                                                        row,
                                                                        moment,
                                                                        side,
                                                                        border,
                                                                        correction)));
            }
        }
    }

    private static void correctBoot(
            SkewRows rows,
            int row,
            SkewMoment moment,
            SkewMoment.Side side,
            SkewBorders.Border border,
            SkewCorrection correction) {
        var wrong = side == SkewMoment.Side.BEFORE && !border.right();
        if (side != SkewMoment.Side.AFTER && !(wrong && correction.correct(rows, row))) {
            rows.doubt(row, moment.step().ahead());
        }
    }

    /// Whether a boot was under way when the clock was wrong.
    private static boolean inside(
            BootSegment boot, SkewRows rows, SkewMoment moment, SkewBorders.Border border) {
        for (var row = boot.firstRow(); row < boot.endRow(); row++) {
            if (rows.sinceBoot(row) && rows.nanos(row) != EventChunk.UNDATED) {
                return rows.nanos(row) >= border.nanos() - LOGGING_STARTS
                        && rows.nanos(row) <= moment.before();
            }
        }
        return false;
    }

    private static String words(SkewMoment moment) {
        return "until %s set it at %s"
                .formatted(moment.service(), UtcTime.format(moment.after(), 0));
    }
}
