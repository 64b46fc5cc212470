package io.casebook.cli;

public final class Main {
    private Main() {}
}
