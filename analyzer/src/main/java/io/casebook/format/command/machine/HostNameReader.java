package io.casebook.format.command.machine;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

/// `/etc/hostname` and what `hostname` prints: one word, which only the path tells from others.
final class HostNameReader implements OutputReader {
    @Override
    public LineWeight read(String line, Statements statements) {
        if (line.startsWith("#")) {
            return LineWeight.ASIDE;
        }
        if (!HostNames.fits(line)) {
            return LineWeight.OTHER;
        }
        HostNames.state(line, statements);
        return LineWeight.FITTING;
    }
}
