package io.casebook.format.windbg;

import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;
import io.casebook.model.Severity;
import io.casebook.model.Subject;
import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a text says of one dump: a header, analyses of its crash, or both.
record Session(@Nullable HeaderText header, List<AnalysisText> analyses) {
    /// From the first line to the last.
    Place place() {
        var last = analyses.isEmpty() ? null : analyses.getLast().place();
        if (header != null) {
            return last == null ? header.place() : header.place().to(last);
        }
        return analyses.getFirst().place().to(analyses.getLast().place());
    }

    /// Pushes the record, the crash and the facts.
    void push(Rows rows) {
        var crash = fullest().flatMap(analysis -> new CrashReport(this, analysis).crash());
        var draft = rows.draft(place());
        var reading = reading();
        if (header != null && header.sessionTime() instanceof DebuggerLine.SessionTime time) {
            draft.reading(
                    reading.kind(), reading.nanos(), reading.digits(), time.from(), time.to());
        } else {
            draft.reading(
                    reading.kind(), reading.nanos(), reading.digits(), draft.start, draft.start);
        }
        draft.severity = crash.isPresent() ? Severity.CRITICAL : null;
        rows.push(draft);
        pushFacts(rows);
        crash.ifPresent(
                told -> {
                    var place = fullest().orElseThrow().crashPlace();
                    rows.sink().crash(told, place.start(), place.end());
                });
    }

    /// The analysis that says most.
    private Optional<AnalysisText> fullest() {
        return analyses.stream()
                .max(Comparator.comparingInt(text -> text.fields().size() + text.frames().size()));
    }

    /// When it crashed, as the header or else a field `TARGET_TIME` says.
    Reading reading() {
        var stated = header == null ? Reading.NONE : header.reading();
        if (stated.kind() != ReadingKind.NONE) {
            return stated;
        }
        return fullest()
                .map(text -> text.field("target_time"))
                .map(DebuggerTime::target)
                .orElse(Reading.NONE);
    }

    /// The text of the time.
    String readingText() {
        if (header != null && header.sessionTime() instanceof DebuggerLine.SessionTime time) {
            return time.written();
        }
        return fullest().map(text -> text.field("target_time")).orElse("");
    }

    /// When the system was started; null where that cannot be told. RFC 3339, UTC.
    @Nullable String bootTime() {
        var stopped = reading();
        if (header == null
                || stopped.kind() != ReadingKind.ABSOLUTE
                || !(header.uptime() instanceof DebuggerLine.Uptime uptime)) {
            return null;
        }
        return UtcTime.format(
                stopped.nanos() - uptime.nanos(), Math.min(stopped.digits(), uptime.digits()));
    }

    private void pushFacts(Rows rows) {
        var guest = Subject.guest("");
        for (var key : List.of("os.name", "os.version", "os.build", "os.architecture")) {
            pushFact(rows, guest, key);
        }
        pushFact(rows, guest, "os.processors");
        var booted = bootTime();
        if (booted != null && header != null && header.uptimePlace() instanceof Place place) {
            rows.sink().fact(guest, "boot.time", booted, "", place.start(), place.end());
        }
    }

    private void pushFact(Rows rows, Subject guest, String key) {
        if (header != null && header.attributes().get(key) instanceof HeaderText.Stated stated) {
            rows.sink()
                    .fact(
                            guest,
                            key,
                            stated.value(),
                            "",
                            stated.place().start(),
                            stated.place().end());
        }
    }
}
