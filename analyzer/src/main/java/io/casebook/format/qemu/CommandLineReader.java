package io.casebook.format.qemu;

import io.casebook.format.RecordSink;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.QemuCommandLineLexer;
import io.casebook.grammar.QemuCommandLineParser;
import io.casebook.grammar.QemuCommandLineParser.CommandContext;
import io.casebook.grammar.QemuCommandLineParser.WordContext;

import org.antlr.v4.runtime.CommonTokenStream;

import java.util.ArrayList;

/// Reads command lines with their grammar. Works in time linear in the length: the grammar fits any
/// text, needs two tokens of lookahead, and does not nest.
final class CommandLineReader {
    /// Of a longer one only the start is read. Far above what guests with hundreds of disks have;
    /// one argument is at most 128 KiB on Linux (MAX_ARG_STRLEN).
    static final int LONGEST = 1 << 18;

    private CommandLineReader() {}

    /// Reads the command line `bytes[from, to)`.
    ///
    /// @param sink told where it is too long
    static CommandLine read(byte[] bytes, int from, int to, RecordSink sink) {
        if (to - from > LONGEST) {
            var detail = "Only the first %d bytes of a command line were read.".formatted(LONGEST);
            sink.diagnostic("command-line-too-long", detail, from);
        }
        var stream = new ByteCharStream();
        stream.window(bytes, from, endOfText(bytes, from, Math.min(to, from + LONGEST)));
        var lexer = new QemuCommandLineLexer(stream);
        lexer.removeErrorListeners();
        var grammar = NoMatch.onError(new QemuCommandLineParser(new CommonTokenStream(lexer)));
        grammar.setBuildParseTree(true);
        return commandLine(grammar.command(), from);
    }

    /// Without the backslash after which a command that was cut would go on.
    private static int endOfText(byte[] bytes, int from, int to) {
        var end = to;
        while (end > from && " \t\r\n\\".indexOf(bytes[end - 1]) >= 0) {
            end--;
        }
        return end;
    }

    private static CommandLine commandLine(CommandContext command, int start) {
        var visitor = new ArgumentVisitor();
        var arguments = new ArrayList<Argument>();
        for (var option : command.option()) {
            arguments.add(visitor.visitOption(option));
        }
        var words = command.word();
        if (words.isEmpty() || isAssignment(words.getLast())) {
            return new CommandLine("", start, start, arguments);
        }
        var binary = words.getLast();
        return new CommandLine(
                ArgumentVisitor.text(binary),
                binary.getStart().getStartIndex(),
                binary.getStop().getStopIndex() + 1,
                arguments);
    }

    private static boolean isAssignment(WordContext word) {
        return word.list() != null
                && !word.list().property().isEmpty()
                && word.list().property(0).EQUALS() != null;
    }
}
