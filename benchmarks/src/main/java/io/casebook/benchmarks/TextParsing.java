package io.casebook.benchmarks;

import io.casebook.format.Format;
import io.casebook.format.Formats;
import io.casebook.format.ParsedArtifact;
import io.casebook.format.RecordObserver;
import io.casebook.format.SliceRange;
import io.casebook.format.SliceReader;
import io.casebook.format.SliceResult;
import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.Names;

import java.util.ArrayList;
import java.util.List;

/// A text in memory, ready to be parsed again and again by one thread.
final class TextParsing {
    private final ArtifactPath path;
    private final Format format;
    private final ArtifactText text;
    private final List<SliceRange> slices;
    private final SliceReader reader;

    /// @param observer sees each record
    TextParsing(LogKind kind, byte[] bytes, RecordObserver observer) {
        path = new ArtifactPath(kind.path());
        format = Formats.byId(kind.id()).orElseThrow();
        text = ArtifactText.of(bytes);
        slices = SliceRange.of(text, SliceRange.SIZE);
        reader = new SliceReader(new Names(), new Names(), observer);
    }

    /// Parses all of it.
    ParsedArtifact parse() {
        var results = new ArrayList<SliceResult>();
        for (var slice : slices) {
            results.add(reader.read(path, format, text, slice));
        }
        return ParsedArtifact.of(path, format, text, results);
    }
}
