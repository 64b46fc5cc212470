package io.casebook.format.qemu;

import io.casebook.format.ArtifactHead;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.QemuDomainLogLexer;
import io.casebook.grammar.QemuDomainLogParser;
import io.casebook.grammar.QemuDomainLogParser.ChatterContext;
import io.casebook.grammar.QemuDomainLogParser.CommandContext;
import io.casebook.grammar.QemuDomainLogParser.DeviceContext;
import io.casebook.grammar.QemuDomainLogParser.EntryContext;
import io.casebook.grammar.QemuDomainLogParser.FailureContext;
import io.casebook.grammar.QemuDomainLogParser.LibraryContext;
import io.casebook.grammar.QemuDomainLogParser.NoteContext;
import io.casebook.grammar.QemuDomainLogParser.OptionContext;
import io.casebook.grammar.QemuDomainLogParser.PrefixedContext;
import io.casebook.grammar.QemuDomainLogParser.RedirectedContext;
import io.casebook.grammar.QemuDomainLogParser.RegistersContext;
import io.casebook.grammar.QemuDomainLogParser.ShutdownContext;
import io.casebook.grammar.QemuDomainLogParser.StartContext;
import io.casebook.grammar.QemuDomainLogParser.StoppedContext;
import io.casebook.grammar.QemuDomainLogParser.TerminatedContext;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The grammar of one line, ready for many.
final class DomainLines {
    private static final int LOOKED_AT = 200;
    private static final int LEAST_SHARE = 60;

    /// An emulator with its options.
    private static final Pattern EMULATOR = Pattern.compile("(?:qemu|kvm)[^ ]{0,99} {1,9}-");

    private final LineTokens tokens = new LineTokens(new QemuDomainLogLexer(new ByteCharStream()));
    private final QemuDomainLogParser grammar = NoMatch.onError(new QemuDomainLogParser(tokens));

    /// How much a line says about the format of its artifact.
    private enum Mark {
        /// Only such logs have it.
        OWN,
        /// Such logs have it, others too.
        FITTING,
        /// Nothing.
        NONE
    }

    /// What the line says; null where it fits nothing, which the grammar leaves to no line.
    @Nullable EntryContext parse(byte[] bytes, int from, int to) {
        tokens.start(bytes, from, to);
        grammar.reset();
        try {
            return grammar.line().said;
        } catch (NoMatch _) {
            return null;
        }
    }

    /// How many of the first lines fit, in percent; 0 where too few do, or none is such as only
    /// these logs have.
    int share(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT).stream().filter(line -> !line.isBlank()).toList();
        var fitting = 0;
        var own = false;
        var before = Mark.NONE;
        var continued = false;
        for (var line : lines) {
            var mark = mark(line);
            if (continued) {
                mark = Mark.FITTING;
            } else if (isIndented(line) && !isIndented(lines.getFirst())) {
                mark = before;
            }
            own |= mark == Mark.OWN;
            fitting += mark == Mark.NONE ? 0 : 1;
            continued = mark != Mark.NONE && line.stripTrailing().endsWith("\\");
            before = mark;
        }
        var share = own ? 100 * fitting / lines.size() : 0;
        return share < LEAST_SHARE ? 0 : share;
    }

    private static boolean isIndented(String line) {
        return Character.isWhitespace(line.charAt(0));
    }

    private Mark mark(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        return switch (parse(bytes, 0, bytes.length)) {
            case StartContext _,
                    ShutdownContext _,
                    TerminatedContext _,
                    StoppedContext _,
                    RedirectedContext _ ->
                    Mark.OWN;
            case CommandContext _ -> isStart(line) ? Mark.OWN : Mark.FITTING;
            case DeviceContext device -> isEmulator(device, line) ? Mark.OWN : Mark.FITTING;
            case NoteContext _,
                    LibraryContext _,
                    FailureContext _,
                    RegistersContext _,
                    OptionContext _,
                    PrefixedContext _,
                    ChatterContext _ ->
                    Mark.FITTING;
            case null, default -> Mark.NONE;
        };
    }

    /// Variables alone may be those of any process.
    private static boolean isStart(String line) {
        return line.stripTrailing().endsWith("\\") || EMULATOR.matcher(line).find();
    }

    /// A lone word behind `kvm: ` is no message of an emulator: lists of versions look so.
    private static boolean isEmulator(DeviceContext device, String line) {
        var program = device.program.getText();
        return program.contains("qemu")
                || (program.contains("kvm") && line.strip().indexOf(' ', program.length()) > 0);
    }
}
