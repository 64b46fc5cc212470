package io.casebook.format;

import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.Crash;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.Fact;
import io.casebook.model.SourceSpan;

import java.util.ArrayList;
import java.util.List;

/// An artifact whose slices have all been parsed, put together again.
///
/// @param lines physical lines of the text
/// @param samples of each slice that has some
/// @param dropped for each slice, how many of its first rows were left out because the record that
///     ends the slice before covers them
public record ParsedArtifact(
        EventTable table,
        long lines,
        List<Integer> dropped,
        List<Fact> facts,
        List<Samples> samples,
        List<Crash> crashes,
        List<String> hostNames,
        List<Diagnostic> diagnostics) {

    /// Puts the results of all slices of a text together; they come in order and are seamless, see
    /// [SliceSeams].
    public static ParsedArtifact of(
            ArtifactPath path, Format format, ArtifactText text, List<SliceResult> slices) {
        var assembly = new Assembly(text);
        slices.forEach(assembly::add);
        var unfinished = text.size() > 0 && text.bytes(text.size() - 1, 1)[0] != '\n';
        return new ParsedArtifact(
                new EventTable(path, format.id(), text, assembly.chunks),
                assembly.lines + (unfinished ? 1 : 0),
                assembly.dropped,
                assembly.facts,
                assembly.samples,
                assembly.crashes,
                assembly.hostNames,
                assembly.diagnostics);
    }

    private static final class Assembly {
        private final List<EventChunk> chunks = new ArrayList<>();
        private final List<Integer> dropped = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final List<Samples> samples = new ArrayList<>();
        private final List<Crash> crashes = new ArrayList<>();
        private final List<String> hostNames = new ArrayList<>();
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private final ArtifactText text;
        private long lines;
        private long softEnd;
        private long end;

        Assembly(ArtifactText text) {
            this.text = text;
        }

        void add(SliceResult slice) {
            lines += lineBreaks(softEnd, slice.range().from());
            softEnd = slice.range().softEnd();
            var covered = slice.covered(end);
            dropped.add(covered);
            chunks.add(slice.chunk().placed(covered, lines + 1));
            var endOfSlice = slice.endAfter(end);
            addFacts(slice, Math.max(softEnd, endOfSlice));
            hostNames.addAll(slice.hostNames());
            for (var d : slice.diagnostics()) {
                diagnostics.add(
                        new Diagnostic(
                                d.stage(),
                                d.code(),
                                d.artifact(),
                                d.line() + lines + 1,
                                d.detail()));
            }
            lines += slice.lines();
            end = endOfSlice;
        }

        /// Where a slice was read again it starts later than the one before ended.
        private long lineBreaks(long from, long to) {
            var count = 0L;
            for (var b : text.bytes(from, Math.toIntExact(to - from))) {
                if (b == '\n') {
                    count++;
                }
            }
            return count;
        }

        private void addFacts(SliceResult slice, long sliceEnd) {
            for (var fact : slice.facts()) {
                if (isMine(fact.evidence(), sliceEnd)) {
                    facts.add(fact.withEvidence(placed(fact.evidence())));
                }
            }
            if (slice.samples().size() > 0) {
                samples.add(slice.samples().within(end, sliceEnd));
            }
            for (var crash : slice.crashes()) {
                if (isMine(crash.evidence(), sliceEnd)) {
                    crashes.add(crash.withEvidence(placed(crash.evidence())));
                }
            }
        }

        /// A parser may have looked into a record that the slices beside it own.
        private boolean isMine(Evidence evidence, long sliceEnd) {
            var offset = evidence.span().offset();
            return offset >= end && offset < sliceEnd;
        }

        private Evidence placed(Evidence evidence) {
            var span = evidence.span();
            return new Evidence(
                    new SourceSpan(
                            span.artifact(),
                            span.offset(),
                            span.length(),
                            span.line() + lines + 1,
                            span.lines()),
                    evidence.text());
        }
    }
}
