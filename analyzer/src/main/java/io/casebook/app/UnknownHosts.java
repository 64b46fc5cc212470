package io.casebook.app;

import io.casebook.model.Diagnostic;
import io.casebook.timeline.TimeOverrides;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds hosts that the user says something of and the uploads do not have, a slip of the pen
/// perhaps.
final class UnknownHosts {
    /// Of its diagnostics.
    static final String CODE = "host-unknown";

    private static final int MOST_TOLD = 20;

    private final SortedSet<String> known;

    /// @param known the hosts of the uploads; empty for those without a name
    UnknownHosts(Collection<String> known) {
        this.known = new TreeSet<>(known);
        this.known.remove("");
    }

    /// One for each such host.
    List<Diagnostic> diagnostics(TimeOverrides overrides) {
        return StatedTimes.hosts(overrides).stream()
                .filter(host -> !known.contains(host))
                .map(host -> new Diagnostic("timeline", CODE, null, 0, detail(host)))
                .toList();
    }

    private String detail(String host) {
        var others = known.size() - MOST_TOLD;
        var names = String.join(", ", known.stream().limit(MOST_TOLD).toList());
        return "What was said of host '%s' has no effect, as the upload has no such host; %s."
                .formatted(
                        host,
                        known.isEmpty()
                                ? "it names none"
                                : "it has "
                                        + names
                                        + (others > 0 ? " and %d more".formatted(others) : ""));
    }
}
