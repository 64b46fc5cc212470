package io.casebook.signature.language;

import java.util.List;
import java.util.Map;

/// Formats that are the same log in other clothes, so that a signature need not name each.
final class FormatFamily {
    /// What goes to syslog goes to the journal, too.
    private static final Map<String, List<String>> FAMILIES =
            Map.of("syslog", List.of("syslog", "systemd-journal"));

    private FormatFamily() {}

    /// The formats that a signature means when it names one.
    static List<String> of(String format) {
        return FAMILIES.getOrDefault(format, List.of(format));
    }
}
