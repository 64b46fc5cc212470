package io.casebook.timeline;

import static io.casebook.timeline.LeapYearTime.NANOS_PER_DAY;
import static io.casebook.timeline.LeapYearTime.NANOS_PER_SECOND;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.Fact;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Boots that `last` tells with their weekday, but no year: `Sun 03-26T09:59 -`. Where a log begins
/// anew, or tells about its clock, right after such a boot, its year is one in which that day is
/// that weekday.
///
/// @param facts that tell boots
record YearBootDays(List<Fact> facts, YearRuns runs, YearChain chain) {
    private static final int MOST_BOOTS = 64;
    private static final int MOST_PLACES = 512;
    private static final Pattern BOOT =
            Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\\d\\d-\\d\\dT\\d\\d:\\d\\d)(?: -)?");
    private static final String DAYS = "MonTueWedThuFriSatSun";

    /// wtmp has whole minutes, and clocks are set while a system starts.
    private static final long EARLY = 60 * NANOS_PER_SECOND;

    /// Logging starts so long after init at most.
    private static final long LATE = 600 * NANOS_PER_SECOND;

    List<YearPoint> points() {
        return facts.stream().limit(MOST_BOOTS).flatMap(fact -> point(fact).stream()).toList();
    }

    private Optional<YearPoint> point(Fact fact) {
        var boot = BOOT.matcher(fact.value());
        if (!boot.matches()) {
            return Optional.empty();
        }
        var day = DayOfWeek.of(DAYS.indexOf(boot.group(1)) / 3 + 1);
        return reading(boot.group(2))
                .flatMap(at -> places().filter(place -> isSoonAfter(place, at)).findFirst())
                .map(place -> point(place, day, fact));
    }

    /// Counted in a leap year.
    private static Optional<Long> reading(String monthDayTime) {
        try {
            var time = LocalDateTime.parse("2000-" + monthDayTime);
            var days = time.getDayOfYear() - 1;
            return Optional.of(days * NANOS_PER_DAY + time.toLocalTime().toNanoOfDay());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Stream<YearRuns.Place> places() {
        var starts =
                IntStream.range(0, runs.runs().size())
                        .limit(MOST_PLACES)
                        .mapToObj(
                                run ->
                                        new YearRuns.Place(
                                                runs.runs().get(run).firstRow(),
                                                run,
                                                0,
                                                runs.runs().get(run).first()));
        return Stream.concat(starts, runs.marked().stream())
                .filter(place -> !chain.isUnset(place.run()));
    }

    private static boolean isSoonAfter(YearRuns.Place place, long boot) {
        return LeapYearTime.forward(boot - EARLY, place.reading()) <= EARLY + LATE;
    }

    private YearPoint point(YearRuns.Place place, DayOfWeek day, Fact fact) {
        var span = fact.evidence().span();
        return new YearPoint(
                place.row(),
                chain.begun(place.run()) + place.turns(),
                YearPoint.Kind.BOOT_DAY,
                year -> LeapYearTime.dayOfWeek(place.reading(), year) == day ? 0 : 1,
                new Anchor(span.artifact(), span.line(), fact.evidence().text()),
                "from the weekday of a boot in " + span.artifact());
    }
}
