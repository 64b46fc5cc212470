package io.casebook.format.command;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.model.RecordDraft;

import java.util.function.Supplier;

/// Cuts an output into records and pushes the facts that its lines state.
final class OutputParser extends LineParser {
    private final RecordShape shape;
    private final Supplier<OutputReader> readers;
    private OutputReader reader;
    private PlacedStatements statements = new PlacedStatements();

    /// A line that starts there or later is another slice's, unless it continues a record.
    private int softEnd;

    /// Lines since the last one that started a record.
    private int lines;

    OutputParser(RecordShape shape, Supplier<OutputReader> readers) {
        this.shape = shape;
        this.readers = readers;
        reader = readers.get();
    }

    @Override
    protected void begin(Slice slice) {
        softEnd = slice.softEnd();
        reader = readers.get();
        statements = new PlacedStatements();
        lines = 0;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var line = OutputLine.text(bytes, from, to);
        var foreign = shape == RecordShape.LINES && from >= softEnd;
        var taken = foreign ? Statements.IGNORED : statements.at(from, to, sink);
        var weight = OutputLine.read(line, reader, taken);
        return switch (shape) {
            case LINES -> started(weight);
            case BLOCKS -> isIndented(line) ? Line.CONTINUES : started(weight);
            case ONE -> together();
        };
    }

    private static Line started(LineWeight weight) {
        return weight == LineWeight.OTHER ? Line.UNPARSED : Line.STARTS;
    }

    private static boolean isIndented(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    /// A record has a limit of lines, so a very long output becomes several.
    private Line together() {
        var starts = lines % (MOST_LINES - 1) == 0;
        lines++;
        return starts ? Line.STARTS : Line.CONTINUES;
    }

    @Override
    protected void end(RecordSink sink) {
        if (shape == RecordShape.ONE) {
            reader.end(statements.atAll(sink));
        }
    }
}
