package io.casebook.format.qemu;

/// Process ids in bytes.
final class Numbers {
    /// No kernel gives out longer ones.
    private static final int MOST_DIGITS = 9;

    private Numbers() {}

    /// The number that the digits at `bytes[from, to)` make; -1 where it is too long or there is
    /// another character.
    static int parse(byte[] bytes, int from, int to) {
        if (to - from > MOST_DIGITS || from >= to) {
            return -1;
        }
        var number = 0;
        for (var i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
