package io.casebook.timeline;

import io.casebook.model.UtcTime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A boot as `last reboot` writes it, without its year: the fact `Sun 03-26T17:59 -`. The year is
/// the last one before the upload; where nothing tells when the upload was made, the weekday must
/// tell the year.
///
/// @param weekday three letters, empty where it is not written
/// @param rest month, day, time and zone
record YearlessDay(String weekday, String rest) {
    private static final List<String> WEEKDAYS =
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?:([A-Z][a-z]{2}) )?(\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d)?(?:"
                            + " \\S{1,40})?)");

    /// A date falls on each weekday again after so many years at most; 12 around 1900 and 2100.
    private static final int WEEKDAYS_RETURN_YEARS = 12;

    /// A fact; empty where it is none.
    static Optional<YearlessDay> of(String fact) {
        var written = WRITTEN.matcher(fact.strip());
        return written.matches()
                ? Optional.of(
                        new YearlessDay(
                                written.group(1) == null ? "" : written.group(1), written.group(2)))
                : Optional.empty();
    }

    /// The time in its year; empty where that cannot be told.
    ///
    /// @param latest it is not later
    /// @param made whether the upload was made then, not only analysed
    /// @param host its zone
    Optional<FactTime> before(Instant latest, boolean made, ZoneId host) {
        var lastYear = latest.atOffset(ZoneOffset.UTC).getYear() + 1;
        for (var year = lastYear; year >= lastYear - WEEKDAYS_RETURN_YEARS; year--) {
            var time = FactTime.of("%04d-%s".formatted(year, rest));
            if (time.isPresent()
                    && time.get().nanos(host) <= UtcTime.nanos(latest)
                    && (weekday.isEmpty() ? made : isOn(time.get().local()))) {
                return time;
            }
        }
        return Optional.empty();
    }

    private boolean isOn(LocalDateTime day) {
        return WEEKDAYS.indexOf(weekday) == day.getDayOfWeek().ordinal();
    }
}
