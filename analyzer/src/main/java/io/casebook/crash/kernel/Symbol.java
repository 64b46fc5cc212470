package io.casebook.crash.kernel;

/// A place in the kernel's code as it writes it: `foo+0x1e/0x40`.
///
/// @param offset into the function, in hexadecimal as written; empty where none is
record Symbol(String function, String offset) {
    static Symbol of(String written) {
        var plus = written.indexOf("+0x");
        if (plus < 0) {
            return new Symbol(written, "");
        }
        var slash = written.indexOf('/', plus);
        var end = slash < 0 ? written.length() : slash;
        return new Symbol(written.substring(0, plus), written.substring(plus + 1, end));
    }
}
