package io.casebook.format.command.machine;

import io.casebook.format.command.Statements;

import java.util.regex.Pattern;

/// The name of the host on which a command ran.
final class HostNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][\\w.-]{0,252}");

    private HostNames() {}

    static boolean fits(String text) {
        return NAME.matcher(text).matches();
    }

    /// States the name; not those that any machine has before it is given one.
    static void state(String name, Statements statements) {
        if (fits(name) && !name.startsWith("localhost")) {
            statements.host("host.name", name);
            statements.hostName(name);
        }
    }
}
