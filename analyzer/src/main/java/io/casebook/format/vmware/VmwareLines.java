package io.casebook.format.vmware;

import io.casebook.format.ArtifactHead;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.VmwareLogLexer;
import io.casebook.grammar.VmwareLogParser;
import io.casebook.grammar.VmwareLogParser.KernelContext;
import io.casebook.grammar.VmwareLogParser.LineContext;
import io.casebook.grammar.VmwareLogParser.MachineContext;
import io.casebook.grammar.VmwareLogParser.OldServiceContext;
import io.casebook.grammar.VmwareLogParser.ServiceContext;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// The grammar of one line, ready for many.
final class VmwareLines {
    private static final int LOOKED_AT = 200;
    private static final int LEAST_SHARE = 60;

    private final LineTokens tokens = new LineTokens(new VmwareLogLexer(new ByteCharStream()));
    private final VmwareLogParser grammar = NoMatch.onError(new VmwareLogParser(tokens));

    /// What the line says; null where it starts no record.
    @Nullable LineContext parse(byte[] bytes, int from, int to) {
        if (!mayStart(bytes[from])) {
            return null;
        }
        tokens.start(bytes, from, to);
        grammar.reset();
        try {
            return grammar.line();
        } catch (NoMatch _) {
            return null;
        }
    }

    /// The cheap test before the grammar: the digit of a year or the letter of a month.
    private static boolean mayStart(byte first) {
        return (first >= '0' && first <= '9') || (first >= 'A' && first <= 'S');
    }

    /// How many of the first lines are such as only VMware writes, in percent; 0 where too few
    /// are. Lines of a message that goes on, without a time, count with the one they follow.
    int share(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT).stream().filter(line -> !line.isBlank()).toList();
        var fitting = 0;
        var open = false;
        for (var line : lines) {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            var parsed = parse(bytes, 0, bytes.length);
            open = isTelling(parsed) || (open && parsed == null);
            fitting += open ? 1 : 0;
        }
        var share = lines.isEmpty() ? 0 : 100 * fitting / lines.size();
        return share < LEAST_SHARE ? 0 : share;
    }

    private static boolean isTelling(@Nullable LineContext line) {
        return switch (line) {
            case MachineContext _, KernelContext _, OldServiceContext _ -> true;
            case ServiceContext service ->
                    service.origin != null
                            || service.cpu != null
                            || service.level.getType() == VmwareLogLexer.CODE;
            case null, default -> false;
        };
    }
}
