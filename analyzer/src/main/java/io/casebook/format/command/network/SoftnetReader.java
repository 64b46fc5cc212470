package io.casebook.format.command.network;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.regex.Pattern;

/// `/proc/net/softnet_stat` (Linux net/core/net-procfs.c, softnet_seq_show): a line for each
/// processor, hexadecimal columns of which the first three count packets, packets dropped because
/// the queue was full, and times when the work had to stop with packets left.
final class SoftnetReader implements OutputReader {
    private static final int HEX = 16;
    private static final Pattern LINE =
            Pattern.compile(
                    "(\\p{XDigit}{8}) (\\p{XDigit}{8}) (\\p{XDigit}{8})(?: \\p{XDigit}{8}){6,17}");

    private long processors;
    private long processed;
    private long dropped;
    private long squeezed;

    @Override
    public LineWeight read(String line, Statements statements) {
        var counts = LINE.matcher(line);
        if (!counts.matches()) {
            return LineWeight.OTHER;
        }
        processors++;
        processed += Long.parseLong(counts.group(1), HEX);
        dropped += Long.parseLong(counts.group(2), HEX);
        squeezed += Long.parseLong(counts.group(3), HEX);
        return LineWeight.TELLING;
    }

    @Override
    public void end(Statements statements) {
        if (processors > 0) {
            statements.host("softnet.cpus", processors, "");
            statements.host("softnet.processed", processed, "packets");
            statements.host("softnet.dropped", dropped, "packets");
            statements.host("softnet.squeezed", squeezed, "");
        }
    }
}
