package io.casebook.report;

import io.casebook.model.Evidence;
import io.casebook.model.Fact;
import io.casebook.model.GuestLink;
import io.casebook.model.Host;

import java.util.List;

/// A machine as the page shows it.
///
/// @param grounds why it is taken for a guest of another machine
public record HostView(
        Host host, Capped<String> guests, Capped<GroundRow> grounds, Capped<Row> facts) {
    private static final int MOST_GUESTS = 24;
    private static final int MOST_FACTS = 120;
    private static final int MOST_GROUNDS = 6;
    private static final int LONGEST_VALUE = 1000;

    /// What guest and hypervisor say alike.
    public record GroundRow(String what, Quote inGuest, Quote onHypervisor) {
        private static GroundRow of(GuestLink.Ground ground) {
            return new GroundRow(
                    ground.what(),
                    quote(ground.inGuest(), ground),
                    quote(ground.onHypervisor(), ground));
        }

        private static Quote quote(Evidence evidence, GuestLink.Ground ground) {
            return Quote.of(evidence.span(), ground.value(), LONGEST_VALUE);
        }
    }

    /// One fact.
    ///
    /// @param value with its unit, and where it is stated
    public record Row(String subject, String key, Quote value) {
        private static Row of(Fact fact) {
            var quote = Quote.of(fact.evidence().span(), value(fact), LONGEST_VALUE);
            return new Row(fact.subject().toString(), fact.key(), quote);
        }

        /// A list may have nothing in it, a parameter no value: that is a fact as well.
        private static String value(Fact fact) {
            if (fact.value().isEmpty()) {
                return "(no value)";
            }
            return fact.unit().isEmpty() ? fact.value() : fact.value() + " " + fact.unit();
        }
    }

    static HostView of(Host host) {
        var link = host.link();
        return new HostView(
                host,
                Capped.of(host.guests(), MOST_GUESTS),
                Capped.of(link == null ? List.of() : link.grounds(), MOST_GROUNDS)
                        .map(GroundRow::of),
                Capped.of(host.facts(), MOST_FACTS).map(Row::of));
    }
}
