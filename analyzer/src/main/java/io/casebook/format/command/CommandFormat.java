package io.casebook.format.command;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// One kind of command output or configuration file.
public final class CommandFormat implements Format {
    private final String id;
    private final String title;
    private final Pattern paths;
    private final RecordShape shape;
    private final Function<String, OutputReader> readers;
    private final boolean isToldByName;
    private final String path;

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
        this(id, title, ends(paths), shape, _ -> reader.get(), false, "");
    }

    private CommandFormat(
            String id,
            String title,
            Pattern paths,
            RecordShape shape,
            Function<String, OutputReader> readers,
            boolean isToldByName,
            String path) {
        this.id = id;
        this.title = title;
        this.paths = paths;
        this.shape = shape;
        this.readers = readers;
        this.isToldByName = isToldByName;
        this.path = path;
    }

    /// A kind of output of which the name of the file tells something that the text does not: how
    /// the command was called.
    ///
    /// @param readers makes a reader for the lines of a file with this path; empty where it is of
    ///     no account
    public static CommandFormat called(
            String id,
            String title,
            String paths,
            RecordShape shape,
            Function<String, OutputReader> readers) {
        return new CommandFormat(id, title, ends(paths), shape, readers, true, "");
    }

    private static Pattern ends(String paths) {
        return Pattern.compile("(?:^|/)(?:" + paths + ")(?:_[^/]{0,200})?(?:\\.(?:txt|log|out))?$");
    }

    @Override
    public Format fittedTo(ArtifactHead head) {
        return isToldByName
                ? new CommandFormat(id, title, paths, shape, readers, true, head.path().value())
                : this;
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
        var called = head.path().value();
        return OutputCensus.likelihood(head, readers.apply(called), paths.matcher(called).find());
    }

    @Override
    public RecordParser newParser() {
        return new OutputParser(shape, () -> readers.apply(path));
    }
}
