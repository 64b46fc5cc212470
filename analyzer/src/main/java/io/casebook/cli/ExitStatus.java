package io.casebook.cli;

/// What the program's exit status says; scripts rely on it.
final class ExitStatus {
    static final int ANALYSED = 0;
    static final int DEFECT = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    static final int FAIL_ON = 4;

    private ExitStatus() {}
}
