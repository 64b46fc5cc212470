package io.casebook.format.dump;

import io.casebook.format.RecordSink;
import io.casebook.model.Reading;
import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a text says of one dump; grows line by line.
final class DumpValues {
    /// The first module; no line of a dump has this key.
    static final String PROGRAM = "#program";

    private static final String MODULE = "module";

    private final Map<String, Stated> values = new LinkedHashMap<>();
    private final List<Module> modules = new ArrayList<>();
    private final String kind;
    private final String readingText;
    private final Reading reading;
    private final int start;
    private int modulesFrom;
    private int modulesTo;

    /// The key of a fact, and the line that states it.
    record FactLine(String key, String line) {}

    /// A value, and the line that states it.
    record Stated(String value, int from, int to) {}

    DumpValues(String kind, String readingText, RecordDraft draft, int start) {
        this.kind = kind;
        this.readingText = readingText.equals("-") ? "" : readingText;
        reading = new Reading(draft.readingKind, draft.readingNanos, draft.readingDigits);
        this.start = start;
    }

    void add(String key, String value, int from, int to) {
        if (!key.equals(MODULE)) {
            values.putIfAbsent(key, new Stated(value, from, to));
            return;
        }
        var module = Module.of(value);
        if (module != null) {
            modulesFrom = modules.isEmpty() ? from : modulesFrom;
            modulesTo = to;
            modules.add(module);
            var program = (module.name() + " " + module.version()).strip();
            values.putIfAbsent(PROGRAM, new Stated(program, from, to));
        }
    }

    String kind() {
        return kind;
    }

    Reading reading() {
        return reading;
    }

    String readingText() {
        return readingText;
    }

    int start() {
        return start;
    }

    @Nullable String value(String key) {
        var stated = values.get(key);
        return stated == null ? null : stated.value;
    }

    List<Module> modules() {
        return modules;
    }

    /// `disk.sys+0x134c`; null where no module holds the address.
    @Nullable String place(@Nullable String address) {
        if (address == null || !address.matches("0x[0-9a-f]{1,16}")) {
            return null;
        }
        var number = Long.parseUnsignedLong(address.substring(2), 16);
        return modules.stream()
                .filter(module -> module.holds(number))
                .findFirst()
                .map(module -> module.place(number))
                .orElse(null);
    }

    /// The facts that the dump states.
    void facts(RecordSink sink, Subject subject, List<FactLine> lines) {
        lines.forEach(line -> fact(sink, subject, line.key, line.line));
    }

    /// A fact; none where the dump does not state it.
    void fact(RecordSink sink, Subject subject, String key, String line) {
        var stated = values.get(line);
        if (stated != null) {
            sink.fact(subject, key, stated.value, "", stated.from, stated.to);
        }
    }

    /// A fact that follows from a line; none where the line or the value is missing.
    void fact(RecordSink sink, Subject subject, String key, String line, @Nullable String value) {
        var stated = values.get(line);
        if (stated != null && value != null && !value.isEmpty()) {
            sink.fact(subject, key, value, "", stated.from, stated.to);
        }
    }

    /// The names of the modules as one fact.
    void moduleFact(RecordSink sink, Subject subject, String key) {
        if (!modules.isEmpty()) {
            var names = String.join(" ", modules.stream().map(Module::name).toList());
            sink.fact(subject, key, names, "", modulesFrom, modulesTo);
        }
    }

    /// Where the value of a line stands; the start of the dump where there is none.
    Stated stated(String line) {
        return values.getOrDefault(line, new Stated("", start, start));
    }
}
