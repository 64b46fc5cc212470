package io.casebook.format.command;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/// One kind of command output or configuration file.
public final class CommandFormat implements Format {
    private final String id;
    private final String title;
    private final Pattern paths;
    private final RecordShape shape;
    private final Supplier<OutputReader> reader;

    /// A kind of output.
    ///
    /// @param id as [Format#id]
    /// @param title as [Format#title]
    /// @param paths an expression for the end of the path, whole file and folder names, such as
    ///     `proc/modules|lsmod`. Behind it arguments may follow as support archives write them,
    ///     `_-a`, and an ending, `.txt`
    /// @param shape how it is cut into records
    /// @param reader makes a reader of its lines
    public CommandFormat(
            String id,
            String title,
            String paths,
            RecordShape shape,
            Supplier<OutputReader> reader) {
        this.id = id;
        this.title = title;
        this.paths =
                Pattern.compile(
                        "(?:^|/)(?:" + paths + ")(?:_[^/]{0,200})?(?:\\.(?:txt|log|out))?$");
        this.shape = shape;
        this.reader = reader;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int likelihood(ArtifactHead head) {
        return OutputCensus.likelihood(
                head, reader.get(), paths.matcher(head.path().value()).find());
    }

    @Override
    public RecordParser newParser() {
        return new OutputParser(shape, reader);
    }
}
