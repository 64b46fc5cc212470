package io.casebook.cli;

/// What the program's exit status says; scripts rely on it.
final class ExitStatus {
    static final int ANALYSED = 0;

    /// The program failed, or could not do all that it was told to: the incident is not in the
    /// store that `--store` names.
    static final int FAILED = 1;

    static final int USAGE = 2;

    /// Nothing of any upload could be read, or no text of it in a known format; `incidents verify`
    /// met a damaged store.
    static final int UNREADABLE = 3;

    static final int FAIL_ON = 4;

    private ExitStatus() {}
}
