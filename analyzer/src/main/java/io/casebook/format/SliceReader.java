package io.casebook.format;

import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.EventBuffer;
import io.casebook.model.EventChunk;
import io.casebook.model.Names;

import java.util.HashMap;
import java.util.Map;

/// Parses slices, one after the other: a thread's own memory, parsers and columns.
public final class SliceReader {
    private final Map<Format, RecordParser> parsers = new HashMap<>();
    private final EventBuffer rows;
    private final RecordObserver observer;
    private byte[] bytes = new byte[0];

    /// A reader that numbers names in these lists and shows each record to the observer.
    public SliceReader(Names processes, Names hosts, RecordObserver observer) {
        rows = new EventBuffer(processes, hosts);
        this.observer = observer;
    }

    /// Parses a slice.
    ///
    /// @throws java.io.UncheckedIOException when the text cannot be read
    public SliceResult read(ArtifactPath path, Format format, ArtifactText text, SliceRange range) {
        var length = (int) (range.hardEnd() - range.from());
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        text.copy(range.from(), bytes, 0, length);
        var softEnd = (int) (range.softEnd() - range.from());
        rows.clear();
        var sink = new SliceSink(path, bytes, range.from(), rows, observer);
        parsers.computeIfAbsent(format, Format::newParser)
                .parse(new Slice(bytes, 0, softEnd, length, range.first(), range.last()), sink);
        return sink.result(range, new EventChunk(rows, range.from(), 0), softEnd);
    }
}
