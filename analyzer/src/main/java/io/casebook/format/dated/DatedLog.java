package io.casebook.format.dated;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import org.jspecify.annotations.Nullable;

/// The log of any program that writes times in one notation in one place, which is learnt from its
/// first lines. Taken only where no other format fits.
///
/// @param layout null before the format is fitted to an artifact
public record DatedLog(@Nullable Layout layout) implements Format {
    /// The format of no artifact yet.
    public DatedLog() {
        this(null);
    }

    @Override
    public String id() {
        return "dated-log";
    }

    @Override
    public String title() {
        return "other logs with times";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        return DatedLikelihood.of(head);
    }

    @Override
    public Format fittedTo(ArtifactHead head) {
        return new DatedLog(
                LayoutLearner.learn(new FirstLines(head.bytes(), 0, head.bytes().length)));
    }

    @Override
    public RecordParser newParser() {
        return new DatedRecords(layout);
    }
}
