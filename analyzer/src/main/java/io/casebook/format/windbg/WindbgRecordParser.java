package io.casebook.format.windbg;

import io.casebook.format.RecordParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;

/// Reads a slice line by line; header and analyses of one dump become one record, other lines a
/// record each.
final class WindbgRecordParser implements RecordParser {
    private final LineReader reader = new LineReader();

    @Override
    public void parse(Slice slice, RecordSink sink) {
        var rows = new Rows(slice, sink);
        var sessions = new Sessions(rows);
        var segmenter = new Segmenter(sessions);
        var lines = new Lines(slice.bytes(), slice.from(), slice.hardEnd());
        while (lines.next()
                && (lines.start() < slice.softEnd() || segmenter.isOpen() || sessions.isOpen())) {
            var read = reader.read(slice.bytes(), lines.start(), lines.end(), segmenter.inStack());
            segmenter.line(read, lines.place());
        }
        segmenter.end();
        sessions.close();
        rows.end(lines.count());
    }
}
