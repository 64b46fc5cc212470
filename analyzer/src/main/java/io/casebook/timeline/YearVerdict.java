package io.casebook.timeline;

import io.casebook.timeline.YearPoint.Kind;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What the years that were found make of the points of a log: which hold, and whether those tell
/// the year or only leave one that is possible.
final class YearVerdict {
    private static final Set<Kind> BOUNDS =
            EnumSet.of(
                    Kind.CLOSE_ROTATION,
                    Kind.CLOSE,
                    Kind.ROTATION,
                    Kind.COLLECTION,
                    Kind.SIBLING,
                    Kind.FILE_TIME,
                    Kind.OTHER_HOST);

    /// The time of a copy is that at which it was made, and a host may have been collected, or its
    /// logs have ended, years before another. These kinds are hints only.
    private static final Set<Kind> HINTS = EnumSet.of(Kind.FILE_TIME, Kind.OTHER_HOST);

    /// Between 1896 and 1904 was no leap year.
    private static final int LONGEST_WITHOUT_LEAP_DAY = 8;

    private final List<YearPoint> points;
    private final int[] offsets;
    private final List<YearPoint> leapDays;

    /// @param points in the order of rows
    /// @param offsets for each point the year of the first line
    YearVerdict(List<YearPoint> points, int[] offsets) {
        this.points = points;
        this.offsets = offsets;
        leapDays = points.stream().filter(point -> point.kind() == Kind.LEAP_DAY).toList();
    }

    /// Points that tell the year, best first.
    List<YearPoint> reasons() {
        return IntStream.range(0, offsets.length)
                .filter(this::holds)
                .mapToObj(points::get)
                .filter(point -> point.kind().tells())
                .sorted(Comparator.comparing(YearPoint::kind))
                .toList();
    }

    /// Whether the year is known: something tells it, or no other one is possible. The time of a
    /// file alone tells none, unless the last line is of the same day and hour; that kind is
    /// [Kind#CLOSE]. What is known of another host tells none.
    ///
    /// @param lowest the first year that the first line can have
    /// @param count how many years it can have
    boolean isKnown(int lowest, int count) {
        return reasons().stream().anyMatch(point -> !HINTS.contains(point.kind()))
                || leavesOne(lowest, count);
    }

    private boolean leavesOne(int lowest, int count) {
        var held = IntStream.range(0, offsets.length).filter(this::holds).mapToObj(points::get);
        var holding = held.filter(point -> !HINTS.contains(point.kind())).toList();
        return IntStream.range(lowest, lowest + count)
                        .filter(
                                year ->
                                        holding.stream()
                                                .noneMatch(point -> point.contradicts(year)))
                        .limit(2)
                        .count()
                == 1;
    }

    /// The points that do not hold, by number.
    IntStream contradicted() {
        return IntStream.range(0, offsets.length).filter(number -> !holds(number));
    }

    /// The best of the points that are for the year that another one is against.
    Optional<YearPoint> winner(int loser) {
        return IntStream.range(0, offsets.length)
                .filter(i -> offsets[i] == offsets[loser] && holds(i))
                .mapToObj(points::get)
                .min(Comparator.comparing(YearPoint::kind));
    }

    private boolean holds(int number) {
        var point = points.get(number);
        return !point.contradicts(offsets[number])
                || BOUNDS.contains(point.kind()) && isLastLeapYear(point, offsets[number]);
    }

    /// Whether the years that lie nearer to the point have no February 29, which the log has.
    private boolean isLastLeapYear(YearPoint point, int offset) {
        var nearer =
                IntStream.rangeClosed(offset + 1, offset + LONGEST_WITHOUT_LEAP_DAY)
                        .filter(later -> !point.contradicts(later))
                        .toArray();
        return nearer.length > 0
                && IntStream.of(nearer)
                        .allMatch(later -> leapDays.stream().anyMatch(d -> d.contradicts(later)));
    }
}
