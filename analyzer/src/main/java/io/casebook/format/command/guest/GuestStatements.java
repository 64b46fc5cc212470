package io.casebook.format.command.guest;

import io.casebook.format.RecordSink;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

/// Pushes what a definition says about its guest. Of a hostile one with ever more devices the rest
/// is left out, and that is told.
final class GuestStatements {
    /// Facts of one guest; one with a hundred disks has about a thousand.
    private static final int MOST_FACTS = 4096;

    private final Subject guest;
    private final RecordSink sink;
    private int facts;

    GuestStatements(Element domain, RecordSink sink) {
        var name = domain.at("name");
        guest = Subject.guest(name == null ? "" : name.text());
        this.sink = sink;
    }

    /// A fact that an element states; none where there is no value or no element.
    void add(String key, @Nullable String value, @Nullable Element statedBy) {
        add(key, value, "", statedBy);
    }

    /// A quantity that an element states.
    void add(String key, @Nullable String value, String unit, @Nullable Element statedBy) {
        if (value != null && !value.isEmpty() && statedBy != null) {
            list(key, value, unit, statedBy);
        }
    }

    /// A list; that it is empty is worth telling too.
    void list(String key, String values, Element statedBy) {
        list(key, values, "", statedBy);
    }

    private void list(String key, String value, String unit, Element statedBy) {
        facts++;
        if (facts <= MOST_FACTS) {
            sink.fact(guest, key, value, unit, statedBy.from(), statedBy.to());
        } else if (facts == MOST_FACTS + 1) {
            sink.diagnostic(
                    "too-many-facts", "Some facts of a guest were left out.", statedBy.from());
        }
    }
}
