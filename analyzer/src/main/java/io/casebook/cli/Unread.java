package io.casebook.cli;

import io.casebook.app.Readability;

import picocli.CommandLine.Model.CommandSpec;

/// Tells on standard error what could not be read or heeded; a report alone might not be looked at.
final class Unread {
    private static final int MOST_TOLD = 3;

    private Unread() {}

    /// Tells it, if there is anything to tell.
    ///
    /// @return whether nothing could be read at all
    static boolean tell(Readability read, CommandSpec command) {
        var err = command.commandLine().getErr();
        read.unopened().forEach(why -> err.println("casebook: error: " + Terminal.visible(why)));
        read.warnings()
                .forEach(what -> err.println("casebook: warning: " + Terminal.visible(what)));
        if (read.nothing()) {
            err.println("casebook: error: nothing in the upload could be read");
            read.obstacles().stream()
                    .limit(MOST_TOLD)
                    .forEach(why -> err.println("  " + Terminal.visible(why)));
        }
        return read.nothing();
    }
}
