package io.casebook.format.clock;

import io.casebook.format.clock.OutputLine.Weight;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// What `date` prints in various locales, and with `-R`, `-I` and `--rfc-3339`. The notations
/// that many programs write fit only; with the weekday and a zone inside it is telling.
final class DateLine implements LineShape {
    private static final List<DateNotation> NOTATIONS =
            List.of(
                    DateNotation.MONTH_FIRST,
                    DateNotation.DAY_FIRST,
                    DateNotation.YEAR_LAST,
                    DateNotation.MAIL,
                    DateNotation.ISO,
                    DateNotation.IDEOGRAPHIC,
                    DateNotation.IDEOGRAPHIC_CLOCK,
                    DateNotation.DOTTED);
    private static final Set<DateNotation> COMMON = Set.of(DateNotation.MAIL, DateNotation.ISO);

    @Override
    public @Nullable OutputLine read(String line) {
        for (var notation : NOTATIONS) {
            var date = notation.read(line, 0);
            if (date != null && date.hasZone() && line.substring(date.to()).isBlank()) {
                var weight = COMMON.contains(notation) ? Weight.FITTING : Weight.TELLING;
                return new OutputLine(weight, statements(date), date, false);
            }
        }
        return null;
    }

    private static List<Statement> statements(WrittenDate date) {
        var local = Statement.of("clock.date", date.textWithZone());
        return date.isUtc()
                ? List.of(local, Statement.of("clock.utc", date.text()))
                : List.of(local);
    }
}
