package io.casebook.crash.kernel;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What else a report says, by name.
record ReportFacts(Report report) {
    Map<String, String> all() {
        var facts = new TreeMap<String, String>();
        put(facts, "report", report.title().kind().words());
        put(facts, "code", report.code());
        put(facts, "work", report.work());
        put(facts, "hardware", report.hardware());
        report.titles().stream()
                .filter(it -> it.kind() == ReportKind.PANIC)
                .findFirst()
                .ifPresent(it -> facts.put("panic", it.rest()));
        return Collections.unmodifiableMap(facts);
    }

    private static void put(
            Map<String, String> facts,
            String name,
            @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(name, value);
        }
    }
}
