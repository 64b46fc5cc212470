package io.casebook.report;

import io.casebook.model.Fact;
import io.casebook.model.Host;

/// A machine as the page shows it.
public record HostView(Host host, Capped<String> guests, Capped<Row> facts) {
    private static final int MOST_GUESTS = 24;
    private static final int MOST_FACTS = 120;
    private static final int LONGEST_VALUE = 1000;

    /// One fact.
    ///
    /// @param value with its unit, and where it is stated
    public record Row(String subject, String key, Quote value) {
        private static Row of(Fact fact) {
            var value = fact.unit().isEmpty() ? fact.value() : fact.value() + " " + fact.unit();
            var quote = Quote.of(fact.evidence().span(), value, LONGEST_VALUE);
            return new Row(fact.subject().toString(), fact.key(), quote);
        }
    }

    static HostView of(Host host) {
        return new HostView(
                host,
                Capped.of(host.guests(), MOST_GUESTS),
                Capped.of(host.facts(), MOST_FACTS).map(Row::of));
    }
}
