package io.casebook.format;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventBuffer;
import io.casebook.model.EventChunk;
import io.casebook.model.Evidence;
import io.casebook.model.Fact;
import io.casebook.model.RecordDraft;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Collects what a parser pushes for one slice.
final class SliceSink implements RecordSink {
    /// Evidence longer than this is cut; the span still tells its whole length.
    private static final int LONGEST_EVIDENCE = 1 << 16;

    private final ArtifactPath path;
    private final byte[] bytes;
    private final long baseOffset;
    private final EventBuffer rows;
    private final RecordObserver observer;
    private final List<Fact> facts = new ArrayList<>();
    private final SampleCollector samples;
    private final List<Crash> crashes = new ArrayList<>();
    private final List<String> hostNames = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int line;
    private int end;
    private int countedTo;
    private int countedLines;

    SliceSink(
            ArtifactPath path,
            byte[] bytes,
            long baseOffset,
            EventBuffer rows,
            RecordObserver observer) {
        this.path = path;
        this.bytes = bytes;
        this.baseOffset = baseOffset;
        this.rows = rows;
        this.observer = observer;
        samples = new SampleCollector(baseOffset);
    }

    @Override
    public void record(RecordDraft draft) {
        observer.record(bytes, draft, rows.add(draft, bytes, line));
        line += draft.lines;
        end = draft.end;
    }

    @Override
    public void blank(int lines) {
        line += lines;
    }

    @Override
    public void fact(Subject subject, String key, String value, String unit, int from, int to) {
        facts.add(new Fact(subject, key, value, unit, evidence(from, to)));
    }

    @Override
    public void measurement(
            Subject subject,
            String key,
            String instance,
            String unit,
            double value,
            int from,
            int to) {
        samples.add(new Samples.Kind(subject, key, instance, unit), from, to, value);
    }

    @Override
    public void crash(Crash crash, int from, int to) {
        crashes.add(crash.withEvidence(evidence(from, to)));
    }

    @Override
    public void hostName(String name) {
        hostNames.add(name);
    }

    @Override
    public void diagnostic(String code, String detail, int from) {
        diagnostics.add(new Diagnostic("format", code, path, lineOf(from), detail));
    }

    SliceResult result(SliceRange range, EventChunk chunk, int softEnd) {
        var sampled = samples.build();
        tellSamplesLeftOut(sampled);
        return new SliceResult(
                range,
                chunk,
                lineOf(softEnd),
                baseOffset + end,
                List.copyOf(facts),
                sampled,
                List.copyOf(crashes),
                List.copyOf(hostNames),
                List.copyOf(diagnostics));
    }

    private void tellSamplesLeftOut(Samples sampled) {
        if (samples.leftOut() > 0) {
            diagnostic(
                    "samples-left-out",
                    String.format(
                            Locale.ROOT,
                            "%,d numbers of further processors, disks or processes were left out:"
                                    + " there are too many to tell apart.",
                            samples.leftOut()),
                    0);
        }
        if (sampled.thinned() > 0) {
            diagnostic(
                    "samples-thinned",
                    String.format(
                            Locale.ROOT,
                            "Of %,d numbers sampled in this part of the text %,d are kept, the"
                                    + " lowest and the highest of a few in a row.",
                            sampled.size() + sampled.thinned(),
                            sampled.size()),
                    0);
        }
    }

    private Evidence evidence(int from, int to) {
        var first = lineOf(from);
        var lines = lineOf(to) - first + 1;
        var shown = Math.min(to - from, LONGEST_EVIDENCE);
        return new Evidence(
                new SourceSpan(path, baseOffset + from, to - from, first, lines),
                new String(bytes, from, shown, StandardCharsets.UTF_8));
    }

    /// The line of a place, counted from 0; cheap when places come in about their order.
    private int lineOf(int place) {
        countedLines +=
                place < countedTo
                        ? -LineBreaks.count(bytes, place, countedTo)
                        : LineBreaks.count(bytes, countedTo, place);
        countedTo = place;
        return countedLines;
    }
}
