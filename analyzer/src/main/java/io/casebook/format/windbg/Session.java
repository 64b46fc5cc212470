package io.casebook.format.windbg;

import io.casebook.model.Reading;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a text says of one dump: a header, analyses of its crash, or both.
record Session(@Nullable HeaderText header, List<AnalysisText> analyses) {
    /// Attributes that are facts about the machine, too.
    private static final List<String> FACTS =
            List.of(
                    "os.name",
                    "os.version",
                    "os.build",
                    "os.architecture",
                    "os.processors",
                    "boot.time");

    /// Fields that say what a header does not, and the attributes that they are worth.
    private static final Map<String, String> FIELDS =
            Map.of(
                    "os.name", "osname",
                    "os.version", "os_version",
                    "os.build", "build_version_string",
                    "os.architecture", "osplatform_type");

    /// From the first line to the last.
    Place place() {
        if (analyses.isEmpty() && header != null) {
            return header.place();
        }
        var start = header == null ? analyses.getFirst().place() : header.place();
        return start.to(analyses.getLast().place());
    }

    /// Pushes the record, the crash and the facts.
    void push(Rows rows) {
        var analysis = fullest();
        var crash = analysis == null ? null : new CrashReport(this, analysis).crash();
        var draft = rows.draft(place());
        addReading(draft);
        draft.severity = crash == null ? null : Severity.CRITICAL;
        rows.push(draft);
        pushFacts(rows);
        if (analysis != null && crash != null) {
            rows.crash(crash, analysis.crashPlace());
        }
    }

    private void addReading(RecordDraft draft) {
        var reading = reading();
        var time = sessionTime();
        var from = time == null ? draft.start : time.from();
        var to = time == null ? draft.start : time.to();
        draft.reading(reading.kind(), reading.nanos(), reading.digits(), from, to);
    }

    /// The analysis that says most.
    private @Nullable AnalysisText fullest() {
        return analyses.stream()
                .max(Comparator.comparingInt(text -> text.fields().size() + text.frames().size()))
                .orElse(null);
    }

    private DebuggerLine.@Nullable SessionTime sessionTime() {
        return header == null ? null : header.sessionTime();
    }

    /// When it crashed, as the header or else a field `TARGET_TIME` says.
    Reading reading() {
        var time = sessionTime();
        return time != null ? time.reading() : DebuggerTime.target(targetTime());
    }

    /// The text of the time; empty where there is none.
    String readingText() {
        var time = sessionTime();
        return time != null ? time.written() : targetTime();
    }

    private String targetTime() {
        var analysis = fullest();
        var written = analysis == null ? null : analysis.field("target_time");
        return written == null ? "" : written;
    }

    /// What the header states, or else a field of the analysis that says the same, and the time
    /// of the system's start that follows from it.
    Map<String, HeaderText.Stated> stated() {
        var stated = new LinkedHashMap<String, HeaderText.Stated>();
        if (header != null) {
            stated.putAll(header.attributes());
            var booted = header.bootTime(reading());
            if (booted != null) {
                stated.put("boot.time", booted);
            }
        }
        var analysis = fullest();
        if (analysis != null) {
            FIELDS.forEach((key, field) -> putIfAbsent(stated, key, field, analysis));
        }
        return stated;
    }

    private static void putIfAbsent(
            Map<String, HeaderText.Stated> stated,
            String key,
            String field,
            AnalysisText analysis) {
        var value = analysis.field(field);
        if (value != null) {
            stated.putIfAbsent(key, new HeaderText.Stated(value, analysis.crashPlace()));
        }
    }

    private void pushFacts(Rows rows) {
        var guest = Subject.guest("");
        var stated = stated();
        FACTS.forEach(key -> rows.fact(guest, key, stated.get(key)));
    }
}
