package io.casebook.format.windbg;

import io.casebook.model.Reading;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/// What a text says of one dump: a header, analyses of its crash, or both.
record Session(@Nullable HeaderText header, List<AnalysisText> analyses) {
    /// Facts that the line with this attribute states.
    private static final List<String> FACTS =
            List.of("os.name", "os.version", "os.build", "os.architecture", "os.processors");

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

    /// When the system was started; null where that cannot be told.
    HeaderText.@Nullable Stated bootTime() {
        return header == null ? null : header.bootTime(reading());
    }

    private void pushFacts(Rows rows) {
        var guest = Subject.guest("");
        if (header != null) {
            var stated = header.attributes();
            FACTS.forEach(key -> rows.fact(guest, key, stated.get(key)));
            rows.fact(guest, "boot.time", bootTime());
        }
    }
}
